/** The content as a commit has it, read out of git's objects: nothing is checked out, and no file of today is looked at. */

import { compareText } from '../problems/problem.ts';
import { contentFolders, type FileEntry, type FileSource } from './files.ts';
import { git } from './git.ts';

/** The id of the commit that a name means (a branch, a tag, an id, `HEAD~2`); undefined where there is none. */
export async function commitOf(root: string, name: string): Promise<string | undefined> {
  const answer = await git(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  const id = answer.bytes.toString('utf8').trim();
  return answer.ok && /^[0-9a-f]{40,64}$/.test(id) ? id : undefined;
}

/**
 * The newest commit that `HEAD` and the other one both come from: what stands in the other one since then is no change
 * of ours. The other one itself where they have none in common, or where the history is cut off.
 */
export async function commonCommit(root: string, other: string): Promise<string> {
  const answer = await git(root, ['merge-base', 'HEAD', other]);
  const id = answer.bytes.toString('utf8').trim();
  return answer.ok && id !== '' ? id : other;
}

type Entry = FileEntry & { readonly object: string };

/** @param commit an id of {@link commitOf}; its folders count from `root`, which may be a part of the repository */
export async function gitTreeSource(root: string, commit: string): Promise<FileSource> {
  const answer = await git(root, ['ls-tree', '-r', '-l', '-z', commit, '--', ...contentFolders]);
  if (!answer.ok) throw new Error(`git could not list the commit: ${answer.message}`);
  const entries = answer.bytes
    .toString('utf8')
    .split('\0')
    .flatMap((line) => entryOf(line) ?? [])
    .sort((a, b) => compareText(a.path, b.path));
  let loading: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  return {
    list: async () => entries,
    async read(path) {
      loading ??= readAll(root, entries);
      const bytes = (await loading).get(path);
      if (bytes === undefined) throw new Error(`The commit holds no file ${path}.`);
      return bytes;
    },
  };
}

/** `<mode> <type> <object> <size>\t<path>`; a submodule is no file. @see git-ls-tree(1), "Output format" */
function entryOf(line: string): Entry | undefined {
  const parts = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(.+)$/s.exec(line);
  if (parts === null) return undefined;
  const [, mode, type, object = '', size = '', path = ''] = parts;
  if (type !== 'blob') return undefined;
  return {
    path,
    bytes: Number(size),
    kind: mode === '120000' ? 'symbolic-link' : 'file',
    object,
  };
}

/** More is no content: the reader refuses it by its size, and never asks for it. */
const maxBytes = 64 * 2 ** 20;

/** All files in one question to git. @see git-cat-file(1), "Batch output" */
async function readAll(
  root: string,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = entries.filter(({ kind, bytes }) => kind === 'file' && bytes <= maxBytes);
  const { ok, bytes, message } = await git(
    root,
    ['cat-file', '--batch'],
    wanted.map(({ object }) => `${object}\n`).join(''),
  );
  if (!ok) throw new Error(`git could not read the commit: ${message}`);
  const files = new Map<string, Uint8Array>();
  let at = 0;
  for (const { path } of wanted) {
    const end = bytes.indexOf(0x0a, at);
    const size = Number(bytes.toString('latin1', at, end).split(' ')[2]);
    if (end === -1 || !Number.isInteger(size))
      throw new Error('git gave an answer that is cut off.');
    files.set(path, bytes.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return files;
}
