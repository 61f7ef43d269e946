/** Which awards of a comparison belong beside a private list: those that the change makes, and earlier ones that still count. */

import type { AwardSource } from '../../../content/schema/sources.ts';
import type { AwardId } from '../../../model/award.ts';
import type { Instant } from '../../../model/instant.ts';
import type { Comparison } from '../../../publish/against.ts';

export type AwardsToMatch = {
  /** Also those that are not sealed yet, or have another mistake. */
  readonly fresh: readonly AwardSource[];
  /** Of the badges that are awarded: neither revoked nor expired. */
  readonly earlier: readonly AwardSource[];
  /** How many new awards are of badges that are not meant. */
  readonly others: number;
};

/** @param badge `issuer/badge`; undefined for whatever the change awards */
export function awardsToMatch(
  { before, after, content }: Pick<Comparison, 'before' | 'after' | 'content'>,
  badge: string | undefined,
  now: Instant,
): AwardsToMatch {
  const made = content.sources.awards.filter(({ fields }) => fields.erased === undefined);
  const isEarlier = ({ fields }: AwardSource) => before?.awards.has(fields.id as AwardId) === true;
  const all = made.filter((award) => !isEarlier(award));
  const fresh = all.filter(({ fields }) => badge === undefined || fields.badge === badge);
  const badges = new Set(badge === undefined ? fresh.map(({ fields }) => fields.badge) : [badge]);
  const counts = ({ fields }: AwardSource) => {
    const published = after?.awards.get(fields.id as AwardId);
    const expires = published?.kind === 'granted' ? published.expires : undefined;
    return fields.revoked === undefined && (expires === undefined || expires >= now);
  };
  const earlier = made.filter(
    (award) => isEarlier(award) && badges.has(award.fields.badge) && counts(award),
  );
  return { fresh, earlier, others: all.length - fresh.length };
}
