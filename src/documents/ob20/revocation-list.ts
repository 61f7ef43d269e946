/** The issuer's RevocationList. @see Open Badges 2.0, "RevocationList" */

import type { Addresses } from '../../model/addresses.ts';
import { isRevoked } from '../../model/award.ts';
import type { Issuer } from '../../model/issuer.ts';
import { compareText } from '../../problems/problem.ts';
import { revocationReason } from '../revocation-reason.ts';
import { context, type Ob20Document } from './document.ts';

/**
 * Every revoked award twice: by the URN that its signed form has as id, and by its hosted address. Two entries each
 * also because a list of exactly one is misread by a widely used validator.
 */
export function revocationList(issuer: Issuer, at: Addresses): Ob20Document {
  const revoked = issuer.badgeClasses
    .flatMap((badgeClass) => badgeClass.awards.filter(isRevoked))
    .sort((a, b) => compareText(a.id, b.id));
  return {
    '@context': context,
    type: 'RevocationList',
    id: at.revocationList(issuer).url,
    issuer: at.issuerProfile(issuer).url,
    revokedAssertions: revoked.flatMap((award) => {
      const reason = revocationReason(award);
      return [at.awardUrn(award.id), at.assertion(award.id).url].map((id) => ({
        id,
        revoked: true,
        revocationReason: reason,
      }));
    }),
  };
}
