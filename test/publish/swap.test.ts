import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { recoverSwap, swap } from '../../src/publish/swap.ts';
import { type Workspace, workspaceOf } from '../../src/publish/workspace.ts';
import { siteFolder } from '../support/site.ts';

let root: string;
let out: string;
let workspace: Workspace;
const read = (...path: string[]) => readFile(join(root, ...path), 'utf8');
const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
const record = () =>
  writeFile(
    workspace.swapRecord,
    JSON.stringify({ stage: workspace.stage, out, previous: workspace.previous }),
  );

beforeEach(async () => {
  root = await siteFolder({
    '.rosette/stage/catalogue.json': 'new',
    'dist/catalogue.json': 'old',
    'dist/gone.txt': 'old',
  });
  out = join(root, 'dist');
  workspace = workspaceOf(root);
});

async function expectNew() {
  expect(await read('dist', 'catalogue.json')).toBe('new');
  expect(await exists(join(out, 'gone.txt'))).toBe(false);
  expect(await exists(workspace.stage)).toBe(false);
  expect(await exists(workspace.previous)).toBe(false);
  expect(await exists(workspace.swapRecord)).toBe(false);
}

test('the stage takes the place of the output', async () => {
  await swap(workspace, out);
  await expectNew();
});

test('the first build has nothing to replace', async () => {
  await rm(out, { recursive: true });
  await swap(workspace, out);
  await expectNew();
});

test('nothing to recover', async () => {
  expect(await recoverSwap(workspace)).toBe(false);
  expect(await read('dist', 'catalogue.json')).toBe('old');
});

test('interrupted before the first rename', async () => {
  await record();
  expect(await recoverSwap(workspace)).toBe(true);
  await expectNew();
});

test('interrupted between the two renames', async () => {
  await record();
  await rename(out, workspace.previous);
  expect(await recoverSwap(workspace)).toBe(true);
  await expectNew();
});

test('interrupted after the second rename', async () => {
  await record();
  await rename(out, workspace.previous);
  await rename(workspace.stage, out);
  expect(await recoverSwap(workspace)).toBe(true);
  await expectNew();
});

test('interrupted, and then the stage was deleted: the last good output comes back', async () => {
  await record();
  await rename(out, workspace.previous);
  await rm(workspace.stage, { recursive: true });
  expect(await recoverSwap(workspace)).toBe(true);
  expect(await read('dist', 'gone.txt')).toBe('old');
});

test('an output folder within another new folder', async () => {
  await swap(workspace, join(root, 'a', 'b', 'site'));
  expect(await read('a', 'b', 'site', 'catalogue.json')).toBe('new');
});
