/** Endorsements that are written here, and the DID documents of who says them. @see Open Badges 3.0, "EndorsementCredential" */

import type { Address, Addresses } from '../../model/addresses.ts';
import type { WrittenEndorsement } from '../../model/common.ts';
import { given } from '../../model/given.ts';
import { type IssuerKeys, validKeys } from '../../model/keys.ts';
import { didContexts, multikeyMethod } from '../did.ts';
import { contexts } from './document.ts';
import { partyProfile } from './profile.ts';

/** An issuer, a badge class or an award. */
export type Endorsed30 = {
  /** Endorsements stand beside it. */
  readonly page: Address;
  /** Its `id` in 3.0: a DID, or the address of the Achievement or of the credential. */
  readonly subject: string;
};

/** An EndorsementCredential before it is signed, whole: with its own context also where it is embedded. */
export const endorsementCredential = (
  { page, subject }: Endorsed30,
  { number, comment, by, issuedOn }: WrittenEndorsement,
  at: Addresses,
): object => ({
  '@context': contexts,
  id: at.endorsementCredential(page, number).url,
  type: ['VerifiableCredential', 'EndorsementCredential'],
  // Required, and nothing that is written could serve: the comment is a text, not a title.
  name: `Endorsement by ${by.name}`,
  issuer: { ...partyProfile(by), id: at.endorserDid(page, number) },
  validFrom: issuedOn,
  credentialSubject: {
    id: subject,
    type: ['EndorsementSubject'],
    endorsementComment: comment,
  },
});

/**
 * The DID document that stands for the endorser on this site, one for each endorsement. A verifier demands that the
 * issuer of a credential controls the key, and the endorser has none here; so its keys are those of the issuer of
 * the badge, which vouches for what it publishes.
 */
export const endorserDidDocument = (
  { page }: Endorsed30,
  { number }: WrittenEndorsement,
  keys: IssuerKeys,
  at: Addresses,
  { has20 }: { readonly has20: boolean },
): object => {
  const did = at.endorserDid(page, number);
  const methods = validKeys(keys)
    .filter((key) => key.type === 'ed25519')
    .map((key) => multikeyMethod(did, key));
  return given({
    '@context': [didContexts.did, didContexts.multikey],
    id: did,
    alsoKnownAs: has20 ? [at.endorser(page, number).url] : undefined,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  });
};
