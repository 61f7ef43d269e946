import { expect, test } from 'vitest';
import { earlierCommit } from '../../src/publish/earlier-commit.ts';
import { repository } from '../support/git-repository.ts';
import { minimal, siteFolder } from '../support/site.ts';

test('the tip of a branch is called by its name', async () => {
  const { root, git } = await repository(minimal);
  expect(await earlierCommit(root, 'main')).toEqual({
    kind: 'found',
    commit: await git('rev-parse', 'main'),
    name: 'main',
  });
});

test('a branch that moved on is met where both began, which has no name', async () => {
  const { root, git, commit } = await repository(minimal);
  const base = await git('rev-parse', 'main');
  await git('checkout', '--quiet', '-b', 'work');
  await commit({ 'public/ours.txt': '1' });
  await git('checkout', '--quiet', 'main');
  const theirs = await commit({ 'public/theirs.txt': '1' });
  await git('checkout', '--quiet', 'work');
  const short = await git('rev-parse', '--short', base);
  expect(await earlierCommit(root, 'main')).toEqual({ kind: 'found', commit: base, name: short });
  await git('merge', '--quiet', '--no-edit', 'main');
  expect(await earlierCommit(root, 'main')).toMatchObject({ commit: theirs, name: 'main' });
});

test('a name that a shell would read as more is not put into a command', async () => {
  const { root, git } = await repository(minimal);
  await git('branch', 'a;b');
  const short = await git('rev-parse', '--short', 'main');
  expect(await earlierCommit(root, 'a;b')).toMatchObject({ kind: 'found', name: short });
  expect(await earlierCommit(root, 'main@{0}')).toMatchObject({ kind: 'found', name: short });
});

test.each(['nothing', '', '--help', 'HEAD:badges', 'a\nb'])('no such commit: %j', async (ref) => {
  const { root } = await repository(minimal);
  expect(await earlierCommit(root, ref)).toMatchObject({
    kind: 'impossible',
    message: expect.stringMatching(
      /^There is no branch, tag or commit "[^\n]*" here\. These are known: git branch --all\./,
    ),
  });
});

test('a branch that is only at the origin', async () => {
  const { root, git } = await repository(minimal);
  await git('update-ref', 'refs/remotes/origin/trunk', 'HEAD');
  expect(await earlierCommit(root, 'trunk')).toMatchObject({
    message: 'There is no branch, tag or commit "trunk" here. Did you mean "origin/trunk"?',
  });
});

test('a folder without git', async () => {
  expect(await earlierCommit(await siteFolder(minimal), 'main')).toMatchObject({
    kind: 'impossible',
    message: expect.stringContaining('git says: "not a git repository'),
  });
});

test('a history that is cut off', async () => {
  const { root: origin, git: inOrigin, commit } = await repository(minimal);
  await inOrigin('checkout', '--quiet', '-b', 'work');
  await commit({ 'public/ours.txt': '1' });
  await inOrigin('checkout', '--quiet', 'main');
  await commit({ 'public/theirs.txt': '1' });
  const { root, git } = await repository(minimal);
  await git('remote', 'add', 'origin', `file://${origin}`);
  await git('fetch', '--quiet', '--depth=1', 'origin', 'work', 'main:theirs');
  await git('checkout', '--quiet', '-f', 'FETCH_HEAD');
  for (const ref of ['theirs', 'nothing']) {
    expect(await earlierCommit(root, ref)).toMatchObject({
      kind: 'impossible',
      message: expect.stringContaining('fetch-depth: 0'),
    });
  }
  expect(await earlierCommit(root, 'HEAD')).toMatchObject({ kind: 'found' });
  await git('fetch', '--quiet', '--unshallow', 'origin', 'work', 'main:theirs');
  expect(await earlierCommit(root, 'theirs')).toMatchObject({
    kind: 'found',
    commit: await inOrigin('rev-parse', 'main~1'),
  });
});
