/** Reads a private list of people from wherever it stands, and says what is wrong with it. */

import { basename, relative, sep } from 'node:path';
import { type PrivateList, readPrivateList } from '../../../authoring/private-list.ts';
import { given } from '../../../model/given.ts';
import type { Problem } from '../../../problems/problem.ts';
import { printable } from '../../../problems/quote.ts';
import { readListText } from '../../list-text.ts';
import { exposedList } from './exposed-list.ts';

export type ListFile = {
  /** As it is called in what is told of it. */
  readonly file: string;
  /** Undefined together with an error among the problems. */
  readonly list: PrivateList | undefined;
  /** Rows that cannot be used are warnings: the others are as good without them. */
  readonly problems: readonly Problem[];
};

/** @param path absolute */
export async function readListFile(
  root: string,
  path: string,
  map: Readonly<Record<string, string>>,
): Promise<ListFile> {
  const file = printable(nameOf(root, path));
  const read = await readListText(path, file);
  if (read.kind === 'refused') return { file, list: undefined, problems: [read.problem] };
  const list = readPrivateList(read.text, { map });
  const exposed = await exposedList(root, path);
  const problems = list.problems.map(
    ({ row, line, message, hint }): Problem => ({
      code: row === undefined ? 'private-list-form' : 'private-list-row',
      severity: row === undefined ? 'error' : 'warning',
      file,
      ...given({ line }),
      message,
      hint,
    }),
  );
  return {
    file,
    list: list.recipientColumn === undefined ? undefined : list,
    problems: exposed === undefined ? problems : [...problems, exposed],
  };
}

/** From the root where it is below it, else its name alone. */
function nameOf(root: string, path: string): string {
  const parts = relative(root, path).split(sep);
  return parts[0] === '..' ? basename(path) : parts.join('/');
}
