/** The issuer's DID document. @see W3C Decentralized Identifiers 1.0; did:web Method Specification (W3C CCG) */

import type { Addresses } from '../model/addresses.ts';
import { given } from '../model/given.ts';
import type { Issuer } from '../model/issuer.ts';
import { type Ed25519Key, type IssuerKeys, type RsaKey, validKeys } from '../model/keys.ts';
import { bareJwk } from './keys.ts';

export const didContexts = {
  did: 'https://www.w3.org/ns/did/v1',
  multikey: 'https://w3id.org/security/multikey/v1',
  jwk: 'https://w3id.org/security/jwk/v1',
} as const;

/** The key itself stands in the id, so that a verifier can do without the document. */
export const ed25519Method = (did: string, { publicKeyMultibase }: Ed25519Key): string =>
  `${did}#${publicKeyMultibase}`;

/** @see W3C Controlled Identifiers 1.0, "Multikey" */
export const multikeyMethod = (did: string, key: Ed25519Key) => ({
  id: ed25519Method(did, key),
  type: 'Multikey',
  controller: did,
  publicKeyMultibase: key.publicKeyMultibase,
});

/** The fragment is the `kid`. @see W3C Controlled Identifiers 1.0, "JsonWebKey"; DID Core 1.0, "Verification Material" */
const jwkMethod = (did: string, key: RsaKey) => ({
  id: `${did}#${key.thumbprint}`,
  type: 'JsonWebKey',
  controller: did,
  publicKeyJwk: bareJwk(key),
});

/**
 * What stands at `did.json`. Retired keys stay, because what they signed still counts; compromised ones are gone.
 *
 * @param has20 is the 2.0 Profile published, which is then the same issuer?
 */
export function didDocument(
  issuer: Issuer & { readonly keys: IssuerKeys },
  at: Addresses,
  { has20 }: { readonly has20: boolean },
): object {
  const did = at.did(issuer);
  const methods = validKeys(issuer.keys).map((key) =>
    key.type === 'ed25519' ? multikeyMethod(did, key) : jwkMethod(did, key),
  );
  return given({
    '@context': Object.values(didContexts),
    id: did,
    alsoKnownAs: has20 ? [at.issuerProfile(issuer).url] : undefined,
    verificationMethod: methods,
    // By their ids alone: a widely used validator does not look into embedded methods.
    assertionMethod: methods.map(({ id }) => id),
  });
}
