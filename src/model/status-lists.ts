/** Which status lists an issuer has. Source: design, section 2, "Sealing". */

import type { Issuer } from './issuer.ts';
import { statusPlace } from './status-index.ts';

/** Numbers of the lists that awards of the issuer stand in, ascending, from 1. */
export function statusLists(issuer: Issuer): readonly number[] {
  const lists = new Set<number>();
  for (const { awards } of issuer.badgeClasses) {
    for (const award of awards) lists.add(statusPlace(award.statusIndex).list);
  }
  return [...lists].sort((a, b) => a - b);
}
