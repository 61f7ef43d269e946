/** How awards are named in words: by badge, date and id, which tell them apart without saying whose they are. */

import type { WrittenDate } from '../../content/schema/dates.ts';
import type { AwardSource } from '../../content/schema/sources.ts';
import { printable } from '../../problems/quote.ts';
import { plural } from '../../problems/render.ts';

/** For people: `acme/engines of 2026-05-01, 0b6cf1c2-…, revoked`. */
export function labelOf({ fields, origin }: AwardSource): string {
  const { badge, issuedOn, id, revoked, erased } = fields;
  const state = erased !== undefined ? ', erased' : revoked !== undefined ? ', revoked' : '';
  const which = id ?? `not sealed, in ${origin.file}`;
  return printable(`${badge} of ${writtenDate(issuedOn)}, ${which}${state}`);
}

/** With the file it stands in. */
export const placedLabel = (award: AwardSource): string =>
  `${labelOf(award)}: ${printable(award.origin.file)}`;

/** More is no list that anybody reads. */
const mostLines = 20;

/** A line for each award, and one for those that are too many. */
export function linesOf(awards: readonly AwardSource[], before: string): readonly string[] {
  const lines = awards.slice(0, mostLines).map((award) => `${before}${placedLabel(award)}`);
  const more = awards.length - lines.length;
  return more === 0 ? lines : [...lines, `${before}${plural(more, 'more award')}`];
}

/** For programs. */
export const awardAt = ({ origin, fields }: AwardSource) => ({
  file: origin.file,
  award: fields.id,
});

/** An award that has ended already is no mistake. */
export function toldEnded({ fields }: AwardSource): string {
  const { revoked, erased, id, badge } = fields;
  const which = printable(`${badge}, ${id}`);
  return erased !== undefined
    ? `${which}, was erased on ${writtenDate(erased)} and counts as revoked.`
    : `${which}, is revoked already${revoked === undefined ? '' : `, since ${writtenDate(revoked.on)}`}.`;
}

const writtenDate = (date: WrittenDate): string =>
  date.kind === 'date' ? date.date : date.instant;
