/**
 * Revoking: an award gets `revoked: { on, reason }`, and keeps its file and its addresses for ever. Pure. Source: design,
 * section 2, "Our fields", and section 5, promise 1.
 */

import { parseDate, type WrittenDate } from '../content/schema/dates.ts';
import type { AwardSource } from '../content/schema/sources.ts';
import { addBlock, formOf } from './edit-fields.ts';

export type Revocation = {
  /** As it is written: a date, or a date-time with offset. */
  readonly on: string;
  readonly reason: string;
};

/**
 * The text of a recipient file with these awards of it revoked. Of a CSV file the columns are `revoked.on` and
 * `revoked.reason`.
 *
 * @returns undefined when the file is written in a way that cannot be edited safely
 */
export const revokeText = (
  file: string,
  text: string,
  awards: readonly AwardSource[],
  { on, reason }: Revocation,
): string | undefined =>
  addBlock(
    formOf(file),
    text,
    awards.map(({ origin }) => origin.path),
    { name: 'revoked', fields: { on, reason } },
  );

/** As the content reads it back. */
export const revokedAs = ({ on, reason }: Revocation): AwardSource['fields']['revoked'] => ({
  on: parseDate(on) as WrittenDate,
  reason: reason.trim().normalize('NFC'),
});

/** Is the award withdrawn already? An erased award counts as revoked. */
export const hasEnded = ({ fields }: AwardSource): boolean =>
  fields.revoked !== undefined || fields.erased !== undefined;
