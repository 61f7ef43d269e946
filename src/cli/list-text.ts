/** The text of a list of people that somebody named on the command line, as spreadsheets save it. */

import { readFile, stat } from 'node:fs/promises';
import { given } from '../model/given.ts';
import type { Problem, ProblemCode } from '../problems/problem.ts';
import { decodeText } from '../syntax/text-file.ts';

export type ListText =
  | {
      readonly kind: 'read';
      readonly text: string;
      /** Did it begin with a byte-order mark, which Excel looks for? */
      readonly hadMark: boolean;
    }
  | { readonly kind: 'refused'; readonly problem: Problem };

const maxBytes = 64_000_000;

/** @param file as it is called in what is told of it */
export async function readListText(path: string, file: string): Promise<ListText> {
  const refused = (code: ProblemCode, message: string, hint: string, line?: number): ListText => ({
    kind: 'refused',
    problem: { code, severity: 'error', file, message, hint, ...given({ line }) },
  });
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile() !== true) {
    return refused(
      'file-not-found',
      'There is no such file.',
      'Correct the path after --csv; it counts from the folder the command runs in.',
    );
  }
  if (stats.size > maxBytes) {
    return refused(
      'content-too-large',
      `The list has more than ${maxBytes / 1e6} MB and was not read.`,
      'See that it is the right file; if it is, split it in several.',
    );
  }
  const bytes = new Uint8Array(await readFile(path));
  const decoded = decodeText(bytes, { utf16: true });
  return decoded.ok
    ? { kind: 'read', text: decoded.text, hadMark: [0xef, 0xfe, 0xff].includes(bytes[0] ?? 0) }
    : refused(
        'content-not-utf8',
        'The text is not in UTF-8, so its letters cannot be told for certain.',
        'In the spreadsheet save it as "CSV UTF-8".',
        decoded.line,
      );
}
