/** The dev server answers every artefact with the bytes of a build, and follows the content. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mediaTypeOf } from '../../src/publish/media-types.ts';
import { command, shellEnv, treeOf } from '../support/command.ts';
import { exampleCopy } from '../support/example.ts';
import { ids, sealedAward } from '../support/site.ts';

let root: string;
let built: Map<string, Uint8Array>;
let server: ReturnType<typeof spawn>;
let url: string;
let lines: AsyncIterator<string>;

beforeAll(async () => {
  root = await exampleCopy('https://badges.example.org/club/');
  expect((await command(['build', '--root', root])).code).toBe(0);
  built = await treeOf(join(root, 'dist'));
  const entry = fileURLToPath(new URL('../../src/cli/rosette.mjs', import.meta.url));
  server = spawn(
    process.execPath,
    [entry, 'dev', '--root', root, '--port', String(20_000 + (process.pid % 20_000))],
    {
      env: shellEnv(),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  lines = createInterface({ input: server.stdout as NodeJS.ReadableStream })[
    Symbol.asyncIterator
  ]();
  const { value } = await lines.next();
  url = /http:\/\/127\.0\.0\.1:\d+\/club\//.exec(value as string)?.[0] ?? '';
  expect(url).not.toBe('');
});
afterAll(async () => {
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(root, { recursive: true, force: true });
});

test('dev bytes are built bytes, with the media type of static hosts', async () => {
  // Pages are rendered by Astro with its own tools in dev; catalogues are read off a finished folder.
  const artefacts = [...built.keys()].filter(
    (path) =>
      !path.endsWith('.html') && !path.startsWith('_astro/') && !path.startsWith('catalogue'),
  );
  expect(artefacts.length).toBeGreaterThan(25);
  for (const path of artefacts) {
    const response = await fetch(url + path);
    expect(response.status, path).toBe(200);
    // Vite serves the files of public/, with the type alone.
    const type = path === 'robots.txt' ? 'text/plain' : mediaTypeOf(path);
    expect(response.headers.get('content-type'), path).toBe(type);
    expect(
      Buffer.compare(
        Buffer.from(await response.arrayBuffer()),
        built.get(path) ?? new Uint8Array(),
      ),
      path,
    ).toBe(0);
  }
});

test('every page of the build is there', async () => {
  const pages = [...built.keys()].filter((path) => path.endsWith('index.html'));
  for (const path of pages) {
    const response = await fetch(url + path.slice(0, -'index.html'.length));
    expect(response.status, path).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
  }
  expect((await fetch(`${url}awards/${ids[1]}/`)).status).toBe(404);
});

/** What the server says of a mistake; it said other things when it started. */
const untilTold = (code: string): Promise<void> =>
  new Promise((resolve) => {
    server.stderr?.on('data', (said: Buffer) => {
      if (said.toString().includes(code)) resolve();
    });
  });

/** Asks again until the answer is the one waited for; the test's own time limit ends it. */
async function until(
  path: string,
  isRight: (response: Response) => boolean | Promise<boolean>,
): Promise<void> {
  for (;;) {
    const response = await fetch(url + path);
    if (await isRight(response)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('a new award is served without a restart; a mistake keeps the last good site; mended, it goes on', async () => {
  const file = join(root, 'recipients/new.md');
  const award = sealedAward(ids[1], 18).replace('acme/engines', 'lantern-street/workshop-host');
  await writeFile(file, award);
  await until(`awards/${ids[1]}/assertion.json`, ({ status }) => status === 200);
  await until(`awards/${ids[1]}/`, ({ status }) => status === 200);
  const told = untilTold('award-unknown-badge');
  await writeFile(file, award.replace('workshop-host', 'workshop-hosts'));
  await told;
  expect((await fetch(`${url}awards/${ids[1]}/`)).status).toBe(200);
  await writeFile(file, award.replace('Built a working model.', 'Built two.'));
  await until(`awards/${ids[1]}/assertion.json`, async (response) =>
    (await response.text()).includes('Built two.'),
  );
  await until(`awards/${ids[1]}/`, async (response) =>
    (await response.text()).includes('Built two.'),
  );
  await rm(file);
  await until(`awards/${ids[1]}/`, ({ status }) => status === 404);
});
