/** How an award stands, as far as a build can say: it has no clock, so that what expires later is left to the browser. */

import type { GrantedAward } from '../model/award.ts';
import type { Instant } from '../model/instant.ts';

export type AwardState =
  | { readonly kind: 'revoked'; readonly on: Instant; readonly reason: string }
  | { readonly kind: 'expiring'; readonly expires: Instant }
  | { readonly kind: 'lasting' };

/** A revocation outweighs whatever else there is to say. */
export function stateOf({ revoked, expires }: GrantedAward): AwardState {
  if (revoked !== undefined) return { kind: 'revoked', ...revoked };
  return expires === undefined ? { kind: 'lasting' } : { kind: 'expiring', expires };
}
