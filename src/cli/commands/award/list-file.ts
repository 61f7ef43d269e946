/** Reads a list of people to award, wherever it stands but among the recipient files. */

import { realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { ListFile } from '../../../authoring/list-place.ts';
import { given } from '../../../model/given.ts';
import type { Problem, ProblemCode } from '../../../problems/problem.ts';
import { printable } from '../../../problems/quote.ts';
import { isFaulty, parseCsv } from '../../../syntax/csv.ts';
import { readListText } from '../../list-text.ts';
import { exposedList } from '../links/exposed-list.ts';

export type ReadList = {
  /** Undefined together with an error among the problems. */
  readonly list?: ListFile;
  /** Did it begin with a byte-order mark, which Excel looks for? */
  readonly hadMark?: boolean;
  readonly problems: readonly Problem[];
};

/** @param written as the person named it; it counts from the folder the command runs in */
export async function readListFile(root: string, written: string): Promise<ReadList> {
  const path = await realpath(resolve(written)).catch(() => resolve(written));
  const file = printable(written);
  const refused = (code: ProblemCode, message: string, hint: string, line?: number): ReadList => ({
    problems: [{ code, severity: 'error', file, message, hint, ...given({ line }) }],
  });
  const below = relative(root, path).split(sep).join('/');
  if (below.startsWith('recipients/')) {
    return refused(
      'award-list-recipients',
      'This is a recipient file already: what stands in it is awarded by sealing it.',
      `Run: npm run badges -- seal ${/^[\p{L}\p{N}_./-]+$/u.test(below) ? below : '--all'}`,
    );
  }
  const read = await readListText(path, file);
  if (read.kind === 'refused') return { problems: [read.problem] };
  const table = parseCsv(read.text);
  if (isFaulty(table)) return refused('csv-form', table.message, table.hint, table.line);
  const exposed = await exposedList(root, path);
  return {
    list: { path: file, table },
    hadMark: read.hadMark,
    problems: exposed === undefined ? [] : [exposed],
  };
}
