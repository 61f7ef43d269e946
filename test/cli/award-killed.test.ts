import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderSource } from '../../src/content/files.ts';
import { readContent } from '../../src/content/read.ts';
import { inProcess, shellEnv } from '../support/command.ts';
import { repository } from '../support/git-repository.ts';
import { minimal } from '../support/site.ts';

const entry = fileURLToPath(new URL('../../src/cli/rosette.mjs', import.meta.url));
const people = 5000;
const now = '2026-11-01T12:00:00Z';

/** Runs the real command, and kills it at the moment; one that comes too late finds it done. */
async function killed(args: readonly string[], moment: () => Promise<unknown>): Promise<void> {
  const child = spawn(process.execPath, [entry, ...args], { env: shellEnv(), stdio: 'ignore' });
  const gone = once(child, 'exit');
  await Promise.race([moment(), gone]);
  child.kill('SIGKILL');
  await gone;
}

async function when(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo() && tries < 20_000; tries += 1) await after(1);
}

test('killed at any moment, nothing is half written, and the next run completes without a duplicate', async () => {
  const { 'recipients/ada.md': _, ...files } = minimal;
  const { root, git, commit } = await repository(files);
  // The chance of other tests repeats itself after 256 bytes.
  const chance = { randomBytes: (length: number) => new Uint8Array(randomBytes(length)) };
  const one = ['award', '--root', root, 'acme/engines', '--recipient', 'p7@example.org'];
  await inProcess(one, chance);
  await commit({}, 'One person');
  const list = join(root, '.rosette/list.csv');
  const rows = Array.from({ length: people }, (_, index) => `p${index}@example.org,P ${index}\n`);
  await writeFile(list, `email,name\n${rows.join('')}`);
  const args = ['award', '--root', root, '--csv', list, '--badge', 'acme/engines', '--now', now];
  const name = 'engines-2026-11-01-2';
  const whole = `recipients/2026/${name}.csv`;
  const isThere = (path: string) => existsSync(join(root, path));
  const privately = '.rosette/private';
  const moments: readonly (readonly [moment: () => Promise<unknown>, awards: readonly number[]])[] =
    [
      [() => after(400), [1, people]],
      [() => when(() => isThere(`${privately}/${name}.csv.part`)), [1, people]],
      [() => when(() => isThere(`${privately}/.writing/${name}-links.csv`)), [people]],
      [() => when(() => isThere(whole)), [people]],
    ];
  for (const [moment, awards] of moments) {
    await rm(join(root, whole), { force: true });
    await killed(args, moment);
    const { sources, problems } = await readContent(folderSource(root));
    expect(problems).toEqual([]);
    expect(awards).toContain(sources.awards.length);
    const seen = await git('status', '--porcelain', '--untracked-files=all');
    expect(seen).toBe(sources.awards.length === 1 ? '' : `?? ${whole}`);
  }
  // What the first kills left behind is still there, and so is the whole file of the last one.
  const again = JSON.parse((await inProcess([...args, '--json'])).stdout);
  expect(again).toMatchObject({ ok: true, written: [] });
  expect(again.already).toHaveLength(people);
  await rm(join(root, whole));
  expect((await inProcess(args, chance)).stdout).toContain(`${whole}: ${people - 1} awards`);
  const { sources } = await readContent(folderSource(root));
  expect(new Set(sources.awards.map(({ fields }) => fields.statusIndex)).size).toBe(people);
  expect(await readdir(join(root, privately))).not.toContain(`${name}.csv.part`);
  expect((await inProcess(['check', '--root', root])).code).toBe(0);
});
