/** Never half a site: what stood there before stays until a whole new one is there. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtCopy, builtSite } from '../support/built-site.ts';
import { command, treeOf } from '../support/command.ts';
import { ids, minimal, sealedAward, siteFolder, writeFiles } from '../support/site.ts';

const withPublic = {
  ...minimal,
  'public/.well-known/security.txt': 'Contact',
  'public/CNAME': 'badges.example.org\n',
};

const dist = (root: string) => treeOf(join(root, 'dist'));
const digest = (tree: Map<string, Uint8Array>) =>
  JSON.stringify([...tree].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]));

test('a problem in the content, or a build that is killed, leaves the published site as it was; the next build publishes', async () => {
  const root = await builtCopy(withPublic);
  const before = await dist(root);
  await writeFiles(root, { 'recipients/bea.md': 'Bea' });
  const broken = await command(['build', '--root', root]);
  expect(broken.code).toBe(1);
  expect(broken.stdout).toBe('');
  expect(broken.stderr).toContain('recipients/bea.md:1:1  front-matter-missing');
  expect(broken.stderr).toContain('Nothing was published');
  expect(digest(await dist(root))).toBe(digest(before));
  await writeFiles(root, { 'recipients/bea.md': sealedAward(ids[1], 18) });
  const entry = fileURLToPath(new URL('../../src/cli/rosette.mjs', import.meta.url));
  const child = spawn(process.execPath, [entry, 'build', '--root', root], { stdio: 'ignore' });
  // As soon as the stage is begun it is killed with no chance to tidy up.
  const { watch } = await import('node:fs/promises');
  for await (const { filename } of watch(join(root, '.rosette'))) {
    if (filename === 'stage') break;
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(digest(await dist(root))).toBe(digest(before));
  expect((await command(['build', '--root', root])).code).toBe(0);
  const after = await dist(root);
  expect(after.has(`awards/${ids[1]}/assertion.json`)).toBe(true);
  for (const path of [...before.keys()].filter((path) => path.startsWith('awards/'))) {
    expect(
      Buffer.compare(after.get(path) ?? new Uint8Array(), before.get(path) ?? new Uint8Array(1)),
      path,
    ).toBe(0);
  }
});

test('a folder that no build made is not replaced', async () => {
  const root = await siteFolder({ ...minimal, 'dist/thesis.txt': 'mine' });
  const run = await command(['build', '--root', root]);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('dist  out-not-ours');
  expect([...(await dist(root)).keys()]).toEqual(['thesis.txt']);
});

test('--dry-run publishes nothing', async () => {
  const root = await siteFolder(minimal);
  const run = await command(['build', '--root', root, '--dry-run']);
  expect(run.code).toBe(0);
  expect(run.stdout).toContain('The build would publish 1 issuer, 1 badge class, 1 award');
  await expect(dist(root)).rejects.toThrow('ENOENT');
});

test('two builds at once: one publishes, the other says that it waits its turn', async () => {
  const root = await siteFolder(minimal);
  await mkdir(join(root, '.rosette'), { recursive: true });
  await writeFile(join(root, '.rosette/build.lock'), String(process.pid));
  const run = await command(['build', '--root', root]);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('Another build of this folder is running.');
});

test('files of public/ are copied as they are', async () => {
  const tree = await treeOf(await builtSite(withPublic));
  expect(new TextDecoder().decode(tree.get('.well-known/security.txt'))).toBe('Contact');
  expect(tree.has('CNAME')).toBe(true);
});
