/** Files that are no content and are otherwise than in a commit: copied as they are, or part of the program. */

import { git, gitNames } from '../../content/git.ts';
import { compareText } from '../../problems/problem.ts';
import { oneLine } from './shown.ts';

export type ChangedFile = {
  readonly file: string;
  readonly how: 'new' | 'changed' | 'gone';
};

export type ChangedFiles = {
  /** Below public/. */
  readonly copied: readonly ChangedFile[];
  /** Outside of the folders of content. */
  readonly other: readonly ChangedFile[];
};

/** A table of git's letters. @see git-diff(1), "--name-status" */
const hows: Readonly<Record<string, ChangedFile['how']>> = { A: 'new', D: 'gone' };

/** @param commit its id */
export async function changedFiles(root: string, commit: string): Promise<ChangedFiles> {
  const [tracked, untracked] = await Promise.all([
    git(root, [
      ...['diff', '--name-status', '-z', '--no-renames', '--no-ext-diff', '--relative'],
      ...[commit, '--'],
    ]),
    git(root, ['ls-files', '--others', '--exclude-standard', '-z']),
  ]);
  const parts = gitNames(tracked);
  const files = parts.flatMap((file, at): ChangedFile[] =>
    at % 2 === 0 ? [] : [{ file, how: hows[parts[at - 1] ?? ''] ?? 'changed' }],
  );
  files.push(...gitNames(untracked).map((file): ChangedFile => ({ file, how: 'new' })));
  return sortFiles(files);
}

/** Those of badges/, recipients/ and keys/ are told by what they say. */
export function sortFiles(files: readonly ChangedFile[]): ChangedFiles {
  const told = files
    .filter(({ file }) => !/^(badges|recipients|keys)\//.test(file))
    .map(({ file, how }) => ({ file: oneLine(file), how }))
    .sort((a, b) => compareText(a.file, b.file));
  const isCopied = ({ file }: ChangedFile) => file.startsWith('public/');
  return { copied: told.filter(isCopied), other: told.filter((one) => !isCopied(one)) };
}
