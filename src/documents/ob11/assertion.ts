/** Hosted Assertions. @see Open Badges 1.1, "Assertion", "IdentityObject" and "VerificationObject" */

import type { Addresses } from '../../model/addresses.ts';
import type { Award, GrantedAward } from '../../model/award.ts';
import { given } from '../../model/given.ts';
import type { Recipient } from '../../model/recipient.ts';
import { context, type Ob11Document } from './document.ts';

const kinds: Readonly<Record<Recipient['type'], string | undefined>> = {
  email: undefined,
  telephone: 'a telephone number',
  url: 'a web address',
  id: 'a DID or URN',
};

/**
 * Why an award has no 1.1 form, as a sentence; undefined when it has one. Of an erased award nobody knows any more
 * what its recipient was, so its addresses answer in any case.
 *
 * @see Open Badges 1.1, "IdentityObject": `type` is `email`, the only one there is
 */
export function notIn11(award: Award): string | undefined {
  const kind = award.kind === 'granted' ? kinds[award.recipient.type] : undefined;
  return (
    kind &&
    `Open Badges 1.1 names recipients by e-mail address only, and this one is named by ${kind}.`
  );
}

export type AssertionOptions = {
  /** Is there a baked 1.1 image of this award for `image` to name? */
  readonly isBaked: boolean;
};

/**
 * The Assertion as it was made, whatever came after: what a baked image carries for ever.
 *
 * @throws for an award that {@link notIn11} gives a sentence for
 */
export function assertion(
  award: GrantedAward,
  at: Addresses,
  { isBaked }: AssertionOptions,
): Ob11Document {
  const { id, badgeClass, recipient, issuedOn, expires } = award;
  const reason = notIn11(award);
  if (reason !== undefined) throw new Error(reason);
  return given({
    '@context': context,
    type: 'Assertion',
    id: at.v1Assertion(id).url,
    uid: id,
    recipient: {
      type: 'email',
      hashed: true,
      identity: recipient.identity,
      salt: recipient.salt,
    },
    badge: at.v1BadgeClass(badgeClass).url,
    verify: { type: 'hosted', url: at.v1Assertion(id).url },
    issuedOn,
    expires,
    image: isBaked ? at.v1BakedImage(id, badgeClass.image).url : undefined,
    evidence: evidence(award, at),
    ...award.extensions,
  });
}

/** One address: of the first work that has one, else of the award's page, which shows all there is to show. */
function evidence({ id, evidence, narrative }: GrantedAward, at: Addresses): string | undefined {
  const work = evidence.find((one) => one.id !== undefined)?.id;
  const isShown = evidence.length > 0 || narrative !== undefined;
  return work ?? (isShown ? at.awardPage(id).url : undefined);
}

/** What stands at the address of a revoked or erased award. @see Open Badges 1.1, "Revoking" */
export const revokedAssertion = { revoked: true } as const;

/** What stands at `v1.json`. */
export const hostedAssertion = (
  award: Award,
  at: Addresses,
  options: AssertionOptions,
): Ob11Document | typeof revokedAssertion =>
  award.kind === 'granted' && award.revoked === undefined
    ? assertion(award, at, options)
    : revokedAssertion;
