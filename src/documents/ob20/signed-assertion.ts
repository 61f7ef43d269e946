/** What the JWS of a signed Assertion holds. @see Open Badges 2.0, "Assertion" and "VerificationObject" */

import type { Addresses } from '../../model/addresses.ts';
import type { Award, GrantedAward } from '../../model/award.ts';
import type { RsaKey } from '../../model/keys.ts';
import { type AssertionOptions, assertion, revokedAssertion } from './assertion.ts';
import type { Ob20Document } from './document.ts';

export type SignedAssertionOptions = AssertionOptions & {
  /** The key that signs it. */
  readonly key: RsaKey;
};

/**
 * The hosted Assertion but for its `id`, a URN, which no host can lose, and its verification. `creator` is optional in
 * the specification; the widely used validator finds the key by it alone.
 */
export const signedAssertion = (
  award: GrantedAward,
  at: Addresses,
  { key, ...options }: SignedAssertionOptions,
): Ob20Document => ({
  ...assertion(award, at, options),
  id: at.awardUrn(award.id),
  verification: {
    type: 'SignedBadge',
    creator: at.keyDocument(award.badgeClass.issuer, key).url,
  },
});

/** Stripped to what says that it does not count: all that may stay of an erased award. */
export const revokedSignedAssertion = (award: Award, at: Addresses): Ob20Document => ({
  ...revokedAssertion(award, at),
  id: at.awardUrn(award.id),
});
