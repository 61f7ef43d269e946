/** A credential as a JWT. @see Open Badges 3.0, "JSON Web Token Proof Format" */

import { type CompactJws, signJws } from './jws.ts';
import type { RsaSigningKey } from './signing-key.ts';

/** What the registered claims repeat. */
export type ClaimedCredential = {
  readonly id: string;
  readonly issuer: { readonly id: string };
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly credentialSubject: { readonly id: string };
  readonly proof?: never;
};

/**
 * The credential itself is the payload, with the registered claims behind it and no `vc` claim.
 *
 * @param kid address that answers with the key as one bare JWK
 */
export function signCredentialJwt(
  credential: ClaimedCredential,
  key: RsaSigningKey,
  kid: string,
): CompactJws {
  const { id, issuer, validFrom, validUntil, credentialSubject } = credential;
  const claims = {
    ...credential,
    iss: issuer.id,
    jti: id,
    nbf: seconds(validFrom),
    sub: credentialSubject.id,
    ...(validUntil === undefined ? {} : { exp: seconds(validUntil) }),
  };
  return signJws(claims, key, { typ: 'JWT', kid });
}

/** @see RFC 7519, section 2, "NumericDate" */
function seconds(instant: string): number {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new Error('A credential has a date that is none.');
  return Math.floor(milliseconds / 1000);
}
