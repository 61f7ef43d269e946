import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderSource } from '../../src/content/files.ts';
import { commitOf, commonCommit, gitTreeSource } from '../../src/content/git-tree.ts';
import { repository } from '../support/git-repository.ts';
import { minimal } from '../support/site.ts';

const contentOf = async (source: Awaited<ReturnType<typeof gitTreeSource>>) =>
  Promise.all(
    (await source.list()).map(async ({ path, bytes, kind }) => ({
      path,
      bytes,
      kind,
      content: kind === 'file' ? Buffer.from(await source.read(path)).toString('base64') : '',
    })),
  );

test('a commit reads as its files did, whatever stands in the folder today', async () => {
  const { root, git } = await repository({
    ...minimal,
    'public/Ünïcode name\twith tab.txt': 'x',
    'public/empty.txt': '',
    'notes.txt': 'no content',
  });
  const before = await contentOf(folderSource(root));
  const commit = await commitOf(root, 'HEAD');
  await writeFile(join(root, 'badges/site.yaml'), 'url: changed');
  await rm(join(root, 'recipients'), { recursive: true });
  expect(await contentOf(await gitTreeSource(root, commit ?? ''))).toEqual(before);
  expect(before.length).toBeGreaterThan(4);
  await git('checkout', '--quiet', '.');
});

test('a folder inside of a repository, and a symbolic link', async () => {
  const files = Object.fromEntries(
    Object.entries(minimal).map(([path, content]) => [`club/${path}`, content]),
  );
  const { root, git, commit } = await repository(files);
  await git('config', 'core.symlinks', 'true');
  const { symlink } = await import('node:fs/promises');
  await symlink('/etc/passwd', join(root, 'club/recipients/link.md'));
  const id = await commit({});
  const source = await gitTreeSource(join(root, 'club'), id);
  const entries = await source.list();
  expect(entries.map(({ path }) => path)).toContain('badges/site.yaml');
  expect(entries.find(({ path }) => path === 'recipients/link.md')?.kind).toBe('symbolic-link');
  expect(Buffer.from(await source.read('badges/site.yaml')).toString()).toBe(
    minimal['badges/site.yaml'],
  );
  await expect(source.read('recipients/link.md')).rejects.toThrow('holds no file');
});

test('names of commits, and the commit that two have in common', async () => {
  const { root, git, commit } = await repository(minimal);
  const base = await commitOf(root, 'main');
  await git('checkout', '--quiet', '-b', 'work');
  const ours = await commit({ 'public/ours.txt': '1' });
  await git('checkout', '--quiet', 'main');
  const theirs = await commit({ 'public/theirs.txt': '1' });
  await git('checkout', '--quiet', 'work');
  expect(await commitOf(root, ours.slice(0, 10))).toBe(ours);
  for (const name of ['nothing', '--help', '', 'HEAD:badges', '-n']) {
    expect(await commitOf(root, name)).toBeUndefined();
  }
  expect(await commonCommit(root, theirs)).toBe(base);
  await git('merge', '--quiet', '--no-edit', 'main');
  expect(await commonCommit(root, theirs)).toBe(theirs);
  await git('checkout', '--quiet', '--orphan', 'apart');
  await commit({});
  expect(await commonCommit(root, theirs)).toBe(theirs);
});
