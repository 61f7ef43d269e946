import { describe, expect, test } from 'vitest';
import {
  gitStream,
  historyChanges,
  historyCommits,
  historyObjects,
  pushedCommits,
  readObjects,
  repositoryOf,
  stashes,
} from '../../src/content/git-history.ts';
import { repository } from '../support/git-repository.ts';
import { siteFolder } from '../support/site.ts';

const collected = async <T>(stream: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const one of stream) all.push(one);
  return all;
};

test('where the repository is, seen from a folder in it', async () => {
  const { root } = await repository({ 'sub/site/a.txt': 'a' });
  expect(await repositoryOf(`${root}/sub/site`)).toEqual({
    top: root,
    prefix: 'sub/site/',
    isShallow: false,
  });
  expect(await repositoryOf(root)).toMatchObject({ prefix: '' });
  expect(await repositoryOf(await siteFolder({}))).toBeUndefined();
});

test('every object once, whole, in the order asked for, however large and many', async () => {
  const bytes = Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 7) % 256);
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`many/${index}.txt`, `text ${index}\n`]),
  );
  const { root, commit, git } = await repository({ 'a b/ü.bin': bytes, 'empty.txt': '', ...many });
  await commit({ 'copy.bin': bytes });
  await git('tag', '--annotate', 'v1', '--message=One');
  const objects = await historyObjects(root, []);
  const blobs = objects.filter(({ type }) => type === 'blob');
  expect(blobs.filter(({ bytes }) => bytes === 3_000_000)).toMatchObject([{ name: 'a b/ü.bin' }]);
  expect(blobs).toHaveLength(303);
  expect(objects.filter(({ type }) => type === 'tag')).toMatchObject([{ name: 'v1' }]);
  expect(objects.filter(({ type }) => type === 'commit')).toHaveLength(2);
  const ids = blobs.map(({ id }) => id);
  const read = await collected(readObjects(root, [...ids.slice(0, 5), '0'.repeat(40), ...ids]));
  expect(read).toHaveLength(309);
  expect(read[5]).toBeUndefined();
  const again = [...read.slice(0, 5), ...read.slice(6)].map((one) => one?.length);
  expect(again).toEqual([...blobs.slice(0, 5), ...blobs].map(({ bytes }) => bytes));
  const large = read.find((one) => one?.length === 3_000_000);
  expect(Buffer.compare(large ?? Buffer.alloc(0), Buffer.from(bytes))).toBe(0);
});

describe('commits', () => {
  test('parents come before their children, with stashes, and what each changes against its first parent', async () => {
    const { root, git, commit } = await repository({ 'recipients/a b.md': '1', 'x.txt': '1' });
    const [begin = ''] = (await git('rev-list', 'HEAD')).split('\n');
    await git('checkout', '--quiet', '-b', 'side');
    const side = await commit({ 'recipients/b.md': '2' });
    await git('checkout', '--quiet', 'main');
    const main = await commit({ 'x.txt': undefined });
    await git('merge', '--quiet', '--no-edit', 'side');
    const merge = await git('rev-parse', 'HEAD');
    await git('branch', '--delete', '--force', 'side');
    const stashed = await stashes(root);
    expect(stashed).toEqual([]);
    const commits = await historyCommits(root, stashed);
    expect(commits.map(({ id }) => id).sort()).toEqual([begin, side, main, merge].sort());
    expect(commits.at(-1)).toMatchObject({ id: merge, parents: [main, side] });
    const changes = await collected(historyChanges(root, commits));
    const paths = new Map(changes.map((one) => [one.commit, one.changes.map(({ path }) => path)]));
    expect(paths.get(begin)).toEqual(['.gitignore', 'recipients/a b.md', 'x.txt']);
    expect(paths.get(merge)).toEqual(['recipients/b.md']);
    expect(paths.get(main)).toEqual(['x.txt']);
    const below = await collected(historyChanges(root, commits, 'recipients'));
    expect(below.flatMap((one) => one.changes.map(({ path }) => path)).sort()).toEqual([
      'recipients/a b.md',
      'recipients/b.md',
      'recipients/b.md',
    ]);
  });

  test('those that another machine has', async () => {
    const { root, git, commit } = await repository({ 'a.txt': 'a' });
    expect([...(await pushedCommits(root))]).toEqual([]);
    await git('init', '--quiet', '--bare', `${root}/.rosette/elsewhere`);
    await git('remote', 'add', 'origin', `${root}/.rosette/elsewhere`);
    await git('push', '--quiet', 'origin', 'main');
    await commit({ 'a.txt': 'b' });
    expect([...(await pushedCommits(root))]).toEqual([await git('rev-parse', 'HEAD~1')]);
  });
});

test('git’s own words when it fails, and no process left when nobody listens', async () => {
  const { root } = await repository({ 'a.txt': 'a' });
  await expect(collected(gitStream(root, ['rev-list', 'nothing']))).rejects.toThrow(
    /ambiguous|unknown/,
  );
  await expect(collected(gitStream(`${root}/none`, ['status']))).rejects.toThrow('none');
  const endless = (function* () {
    for (;;) yield 'HEAD';
  })();
  for await (const chunk of gitStream(root, ['cat-file', '--batch'], endless)) {
    expect(chunk.length).toBeGreaterThan(0);
    break;
  }
});
