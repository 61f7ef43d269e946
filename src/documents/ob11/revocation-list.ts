/** The issuer's revocation list: a map of uid to reason. @see Open Badges 1.1, "Revoking", "signed assertions" */

import { isRevoked } from '../../model/award.ts';
import type { Issuer } from '../../model/issuer.ts';
import { compareText } from '../../problems/problem.ts';
import { revocationReason } from '../revocation-reason.ts';
import { notIn11 } from './assertion.ts';

/**
 * Every revoked award that has a 1.1 form. With nothing revoked the map is empty but there, because its address
 * stands in the issuer's document for ever; the specification only recommends to leave it out until then.
 */
export function revocationList(issuer: Issuer): Readonly<Record<string, string>> {
  const revoked = issuer.badgeClasses
    .flatMap(({ awards }) => awards.filter(isRevoked))
    .filter((award) => notIn11(award) === undefined)
    .sort((a, b) => compareText(a.id, b.id));
  return Object.fromEntries(revoked.map((award) => [award.id, revocationReason(award)]));
}
