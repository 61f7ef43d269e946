import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outputProblem } from '../../src/publish/output-folder.ts';
import { minimal, siteFolder } from '../support/site.ts';

test.each<[string, boolean]>([
  ['dist', true],
  ['deep/new/site', true],
  ['../elsewhere-that-is-not-there', true],
  ['.', false],
  ['..', false],
  ['/', false],
  ['badges', false],
  ['recipients/2026', false],
  ['.git', false],
  ['.rosette/stage', false],
])('building to %s: %s', async (place, isFine) => {
  const root = await siteFolder(minimal);
  const problem = await outputProblem(root, join(root, place));
  expect(problem?.code).toBe(isFine ? undefined : 'out-not-ours');
});

test('a folder with files of somebody else is left alone, one with a catalogue is replaced', async () => {
  const root = await siteFolder({ ...minimal, 'photos/me.jpg': 'x' });
  expect(await outputProblem(root, join(root, 'photos'))).toMatchObject({
    message: 'The folder holds files that no build of Rosette made, and they would be deleted.',
  });
  await writeFile(join(root, 'photos/catalogue.json'), '{}');
  expect(await outputProblem(root, join(root, 'photos'))).toBeUndefined();
});

test('an empty folder is fine, a file is not', async () => {
  const root = await siteFolder({ ...minimal, 'site.txt': 'x' });
  await mkdir(join(root, 'empty'));
  expect(await outputProblem(root, join(root, 'empty'))).toBeUndefined();
  expect(await outputProblem(root, join(root, 'site.txt'))).toBeDefined();
});

test('a link that leads to the content is seen through', async () => {
  const root = await siteFolder(minimal);
  await symlink(join(root, 'badges'), join(root, 'dist'));
  expect(await outputProblem(root, join(root, 'dist'))).toMatchObject({ code: 'out-not-ours' });
});
