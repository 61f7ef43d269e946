/** The dates of an award, in order: issued, then expired or revoked, none in the future that cannot be. */

import type { AwardSource } from '../content/schema/sources.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import type { GrantedAward } from './award.ts';
import type { BadgeClass } from './badge-class.ts';
import { given } from './given.ts';
import { dayOf, endOf, expiryAfter, type Instant, startOf } from './instant.ts';
import { fieldPath, inFuture, problemAt } from './link-common.ts';
import type { Site } from './site.ts';

export type AwardDates = Pick<GrantedAward, 'issuedOn' | 'expires' | 'revoked'>;

export function awardDates(
  { origin, fields }: AwardSource,
  badgeClass: BadgeClass | undefined,
  { timeZone }: Site,
  now: Instant,
  problems: Problem[],
): AwardDates {
  const tell = (problem: Problem | undefined) => {
    if (problem !== undefined) problems.push(problem);
  };
  const issuedOn = startOf(fields.issuedOn, timeZone);
  tell(inFuture(origin, 'issuedOn', issuedOn, now));
  if (badgeClass?.retired !== undefined && issuedOn >= badgeClass.retired) {
    tell(
      problemAt(
        origin,
        'issuedOn',
        'badge-retired',
        `The badge ${quote(badgeClass.key)} is retired since ${dayOf(badgeClass.retired, timeZone)}, and this award is dated later.`,
        'Award the badge that replaced it, or correct the date.',
      ),
    );
  }
  const written = fields.expires && endOf(fields.expires, timeZone);
  if (written !== undefined && written <= issuedOn) {
    tell(
      problemAt(
        origin,
        'expires',
        'award-expires-first',
        'The award would expire before it was made.',
        'Correct "expires" or "issuedOn".',
      ),
    );
  }
  const after = badgeClass?.expiresAfter;
  const expires =
    written ?? (after === undefined ? undefined : expiryAfter(fields.issuedOn, after, timeZone));
  if (fields.revoked === undefined) return { issuedOn, ...given({ expires }) };
  const on = startOf(fields.revoked.on, timeZone);
  const block = { file: origin.file, path: fieldPath(origin, 'revoked') };
  tell(inFuture(block, 'on', on, now));
  // On the same day an award by date-time and a revocation by date alone are in order.
  if (endOf(fields.revoked.on, timeZone) < issuedOn) {
    tell(
      problemAt(
        block,
        'on',
        'award-revoked-first',
        'The award would be revoked before it was made.',
        'Correct "revoked.on" or "issuedOn".',
      ),
    );
  }
  return { issuedOn, ...given({ expires }), revoked: { on, reason: fields.revoked.reason } };
}
