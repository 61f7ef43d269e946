/** Hosted Assertions. @see Open Badges 2.0, "Assertion", "IdentityObject", "Evidence" and "VerificationObject" */

import type { Addresses } from '../../model/addresses.ts';
import type { Award, GrantedAward } from '../../model/award.ts';
import { given, someOf } from '../../model/given.ts';
import { revocationReason } from '../revocation-reason.ts';
import { commonProperties, context, imageProperty, type Ob20Document } from './document.ts';

export type AssertionOptions = {
  /** Is there a baked image of this award for `image` to name? */
  readonly isBaked: boolean;
};

/** The Assertion as it was made, whatever came after: what a baked image carries for ever. */
export function assertion(
  award: GrantedAward,
  at: Addresses,
  { isBaked }: AssertionOptions,
): Ob20Document {
  const { id, badgeClass, recipient, issuedOn, expires, narrative, evidence } = award;
  const image = at.bakedImage(id, badgeClass.image).url;
  return given({
    '@context': context,
    type: 'Assertion',
    id: at.assertion(id).url,
    recipient: {
      type: recipient.type,
      hashed: true,
      identity: recipient.identity,
      salt: recipient.salt,
    },
    badge: at.badgeDocument(badgeClass).url,
    verification: { type: 'HostedBadge' },
    issuedOn,
    expires,
    image: isBaked ? imageProperty(image, badgeClass.imageAlt) : undefined,
    narrative,
    evidence: someOf(evidence),
    ...commonProperties(award),
  });
}

/**
 * What stands at the address of a revoked or erased award. Everything else is left out, so that a validator that
 * ignores `revoked` misses required properties and refuses it all the same.
 *
 * @see Open Badges 2.0, "Revocation of hosted badges"
 */
export function revokedAssertion(award: Award, at: Addresses): Ob20Document {
  return {
    '@context': context,
    type: 'Assertion',
    id: at.assertion(award.id).url,
    revoked: true,
    revocationReason: revocationReason(award),
  };
}

/** What stands at `assertion.json`. */
export const hostedAssertion = (
  award: Award,
  at: Addresses,
  options: AssertionOptions,
): Ob20Document =>
  award.kind === 'granted' && award.revoked === undefined
    ? assertion(award, at, options)
    : revokedAssertion(award, at);
