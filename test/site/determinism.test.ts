/** Same content and keys, same bytes: in another folder, another time zone, another locale, with a cache and without. */

import { cp, mkdtemp, realpath, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command, treeOf } from '../support/command.ts';
import { builtExample, exampleWithKeys } from '../support/signed-site.ts';

const roots: string[] = [];
let first: Map<string, Uint8Array>;

async function build(
  root: string,
  env: Record<string, string> = {},
): Promise<Map<string, Uint8Array>> {
  const run = await command(['build', '--root', root], { env: { ROSETTE_CACHE: '', ...env } });
  expect(run.code).toBe(0);
  return treeOf(join(root, 'dist'));
}

let original: string;
let longer: string;

/** The same content and the same keys, in a folder of its own. */
async function copy(): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'rosette-same-')));
  roots.push(root);
  await cp(original, root, { recursive: true });
  return root;
}

beforeAll(async () => {
  original = await exampleWithKeys();
  const built = await builtExample();
  roots.push(original, built.root);
  first = built.tree;
});
afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true, force: true }))));

test('what is compared holds signatures and lists', () => {
  const paths = [...first.keys()].join('\n');
  for (const file of [
    'credential.json',
    'credential.jwt.txt',
    'assertion.jws.txt',
    'status/1.json',
  ]) {
    expect(paths).toContain(`/${file}\n`);
  }
});

function expectSame(tree: Map<string, Uint8Array>): void {
  expect([...tree.keys()]).toEqual([...first.keys()]);
  for (const [path, bytes] of tree)
    expect(Buffer.compare(bytes, first.get(path) ?? new Uint8Array()), path).toBe(0);
}

test('another folder, time zone and locale', async () => {
  const root = await copy();
  longer = `${root}-with-a-longer-name`;
  await rename(root, longer);
  roots.push(longer);
  expectSame(
    await build(longer, { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }),
  );
});

test('a second build, with the cache of the first', async () => {
  expectSame(await build(longer, { TZ: 'America/Los_Angeles', LC_ALL: 'C' }));
});
