/** What the JWS of a signed Assertion holds. @see Open Badges 1.1, "Assertion" and "VerificationObject" */

import type { Addresses } from '../../model/addresses.ts';
import type { GrantedAward } from '../../model/award.ts';
import type { RsaKey } from '../../model/keys.ts';
import { type AssertionOptions, assertion, revokedAssertion } from './assertion.ts';
import type { Ob11Document } from './document.ts';

export type SignedAssertionOptions = AssertionOptions & {
  /** The key that signs it. */
  readonly key: RsaKey;
};

/**
 * The hosted Assertion but for its `id`, the address of the JWS, and its verification, which leads to the key in PEM.
 *
 * @throws for an award that `notIn11` gives a sentence for
 */
export const signedAssertion = (
  award: GrantedAward,
  at: Addresses,
  { key, ...options }: SignedAssertionOptions,
): Ob11Document => ({
  ...assertion(award, at, options),
  id: at.v1SignedAssertion(award.id).url,
  verify: { type: 'signed', url: at.keyPem(award.badgeClass.issuer, key).url },
});

/** All that may stay of an erased award: the same as at its hosted address. */
export const revokedSignedAssertion = revokedAssertion;
