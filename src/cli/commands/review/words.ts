/** What a review found, as problems with their places and as sentences. Rows are named by their numbers. */

import { given } from '../../../model/given.ts';
import { problemAt } from '../../../model/link-common.ts';
import type { Problem } from '../../../problems/problem.ts';
import { quote } from '../../../problems/quote.ts';
import { plural } from '../../../problems/render.ts';
import { rowsTold } from '../links/told.ts';
import type { Matches } from './matches.ts';

export type ListName = {
  /** As problems name the file. */
  readonly file: string;
  /** First line of a row in the file, by its number. */
  readonly lines: ReadonlyMap<number, number>;
};

/** Without lines in recipient files, which are looked up from the paths. */
export function reviewProblems(
  { unmatched, missing, twice }: Matches,
  { file, lines }: ListName,
): readonly Problem[] {
  const ofList = (
    code: 'review-row-missing' | 'review-row-twice',
    numbers: readonly number[],
    message: string,
    hint: string,
  ): Problem => ({
    code,
    severity: 'error',
    file,
    ...given({ line: lines.get(numbers[0] ?? 0) }),
    message,
    hint,
  });
  const twiceBy = Map.groupBy(twice, ({ badge }) => badge);
  return [
    ...unmatched.map(({ origin, fields }) =>
      problemAt(
        origin,
        'recipient',
        'review-award-unmatched',
        `This award of ${quote(fields.badge)} is for nobody on the list${fields.id === undefined ? '' : ` (its id is ${fields.id})`}.`,
        'Ask who it is for. The list may be an older one, or hold another address of the same person.',
      ),
    ),
    ...(missing.length === 0
      ? []
      : [
          ofList(
            'review-row-missing',
            missing,
            `${capital(rowsTold(missing))} of the list ${missing.length === 1 ? 'gets' : 'get'} no award by this change and had none before.`,
            'Add the awards that are missing, or take the rows out of the list if they are not meant.',
          ),
        ]),
    ...[...twiceBy].map(([badge, rows]) => {
      const numbers = rows.map(({ row }) => row);
      return ofList(
        'review-row-twice',
        numbers,
        `${capital(rowsTold(numbers))} of the list would have the badge ${quote(badge)} more than once.`,
        'Leave the new award out where the earlier one counts, or revoke the earlier one in the same change.',
      );
    }),
  ];
}

/** Closing sentences, the verdict last. */
export function reviewSentences(
  found: Matches,
  rows: number,
  isInOrder: boolean,
): readonly string[] {
  const { awarded, had, missing, repeated, unreadable } = found;
  const served = new Set(awarded.map(({ row }) => row));
  const before = [...new Set(had.map(({ row }) => row))].filter((row) => !served.has(row));
  return [
    `Of ${plural(rows, 'row')} of the list, ${served.size} ${served.size === 1 ? 'is' : 'are'} awarded by this change.`,
    ...(before.length === 0
      ? []
      : [
          `${capital(rowsTold(before))} had the badge already, and ${before.length === 1 ? 'gets' : 'get'} no other.`,
        ]),
    ...(repeated.length === 0
      ? []
      : [
          `${capital(rowsTold(repeated))} ${repeated.length === 1 ? 'repeats the address of an earlier row, which counts' : 'repeat addresses of earlier rows, which count'}.`,
        ]),
    ...(isInOrder && missing.length + unreadable.length === 0
      ? [
          'Everybody on the list has the badge exactly once, and every new award is for somebody on it.',
        ]
      : []),
  ];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
