import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type PrivateFile, writePrivate } from '../../src/cli/private-folder.ts';
import { treeOf } from '../support/command.ts';
import { repository } from '../support/git-repository.ts';
import { siteFolder } from '../support/site.ts';

const modeOf = async (...parts: string[]) => (await stat(join(...parts))).mode & 0o777;
const below = async (root: string) =>
  [...(await treeOf(join(root, '.rosette/private')))].map(([path, bytes]) => [
    path,
    new TextDecoder().decode(bytes),
  ]);
const file = (path: string, content = path): PrivateFile => ({ path, content });

test('files for their owner alone, also where the folder was open', async () => {
  const root = await siteFolder({});
  await mkdir(join(root, '.rosette/private/mails'), { recursive: true });
  await chmod(join(root, '.rosette/private'), 0o777);
  await chmod(join(root, '.rosette/private/mails'), 0o777);
  const paths = await writePrivate(root, [file('a.csv'), file('mails/0002.eml')]);
  expect(paths).toEqual(['.rosette/private/a.csv', '.rosette/private/mails/0002.eml']);
  expect(await modeOf(root, '.rosette/private')).toBe(0o700);
  expect(await modeOf(root, '.rosette/private/mails')).toBe(0o700);
  for (const path of paths) expect(await modeOf(root, path)).toBe(0o600);
  expect(await readFile(join(root, '.rosette/private/a.csv'), 'utf8')).toBe('a.csv');
});

test('git takes none of it, even where the project does not ignore the folder', async () => {
  const { root, git } = await repository({});
  await git('rm', '--quiet', '.gitignore');
  await writePrivate(root, [file('a.csv'), file('mails/0002.eml')]);
  await git('add', '--all');
  expect(await git('diff', '--cached', '--name-only')).toBe('.gitignore');
});

test('a file of the same name is replaced, and the others stay', async () => {
  const root = await siteFolder({});
  await writePrivate(root, [file('a.csv', 'old'), file('b.csv', 'stays')]);
  await writePrivate(root, [file('a.csv', 'new')]);
  expect(await below(root)).toEqual([
    ['.gitignore', '*\n'],
    ['a.csv', 'new'],
    ['b.csv', 'stays'],
  ]);
});

test('a folder that is replaced holds the files of this time alone', async () => {
  const root = await siteFolder({});
  const replaces = 'mails';
  await writePrivate(root, [file('mails/0002.eml'), file('mails/0003.eml')], { replaces });
  await writePrivate(root, [file('mails/0003.eml', 'new')], { replaces });
  expect(await below(root)).toEqual([
    ['.gitignore', '*\n'],
    ['mails/0003.eml', 'new'],
  ]);
  await writePrivate(root, [], { replaces });
  expect(await below(root)).toEqual([['.gitignore', '*\n']]);
});

describe('all or none', () => {
  const before = [file('a.csv', 'old'), file('mails/0002.eml', 'old')];

  test('when a file cannot be made', async () => {
    const root = await siteFolder({});
    await writePrivate(root, before);
    const there = await below(root);
    async function* failing() {
      yield file('a.csv', 'new');
      yield file('mails/0003.eml', 'new');
      throw new Error('The picture is gone');
    }
    await expect(writePrivate(root, failing(), { replaces: 'mails' })).rejects.toThrow('picture');
    expect(await below(root)).toEqual(there);
  });

  test('when one cannot be put in its place', async () => {
    const root = await siteFolder({});
    await writePrivate(root, before);
    await mkdir(join(root, '.rosette/private/c.csv/in'), { recursive: true });
    await writeFile(join(root, '.rosette/private/c.csv/in/the-way'), '');
    const there = await below(root);
    // The last of them would have to go below what is a file.
    const files = [file('a.csv', 'new'), file('c.csv', 'new'), file('a.csv.d/e', 'new')];
    await writeFile(join(root, '.rosette/private/a.csv.d'), 'a file');
    await expect(writePrivate(root, files)).rejects.toThrow();
    expect(await below(root)).toEqual([
      ...there.slice(0, 2),
      ['a.csv.d', 'a file'],
      ...there.slice(2),
    ]);
  });

  test('what a killed command left is not kept', async () => {
    const root = await siteFolder({
      '.rosette/private/.writing/mails/0002.eml': 'half',
      '.rosette/private/.former/a.csv': 'old',
    });
    await writePrivate(root, [file('a.csv')]);
    expect(await below(root)).toEqual([
      ['.gitignore', '*\n'],
      ['a.csv', 'a.csv'],
    ]);
  });

  test('while another command writes', async () => {
    const root = await siteFolder({});
    async function* slow() {
      yield file('a.csv');
      await expect(writePrivate(root, [file('b.csv')])).rejects.toThrow('Another command');
      yield file('c.csv');
    }
    await writePrivate(root, slow());
    expect((await below(root)).map(([path]) => path)).toEqual(['.gitignore', 'a.csv', 'c.csv']);
  });
});

test.each(['../a.csv', '/a.csv', 'a/../../b', 'a\\b', '.gitignore', '', 'a//b', 'C:a'])(
  'nothing is written to %j',
  async (path) => {
    const root = await siteFolder({});
    await expect(writePrivate(root, [file(path)])).rejects.toThrow('cannot be written');
    expect(await below(root)).toEqual([['.gitignore', '*\n']]);
  },
);

test.each(['.rosette', '.rosette/private'])('%s may not lead elsewhere', async (link) => {
  const root = await siteFolder({ 'public/a.txt': '' });
  if (link !== '.rosette') await mkdir(join(root, '.rosette'));
  await symlink(join(root, 'public'), join(root, link));
  await expect(writePrivate(root, [file('a.csv')])).rejects.toThrow('symbolic link');
  expect([...(await treeOf(join(root, 'public'))).keys()]).toEqual(['a.txt']);
});
