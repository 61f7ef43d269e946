/** What a credential says, whichever text carries it. @see Open Badges 3.0, "JSON Web Token Proof Format" */

import { isObject, type JsonObject, own } from '../json.ts';
import type { Jws, Written } from '../judging.ts';

export type Credential = {
  readonly document: JsonObject;
  /** The claims around it and the signature, of a VC-JWT. */
  readonly jws?: Jws;
};

/**
 * The payload is the credential, or has it in `vc`, as the data model 1.1 does. There the claims may say what the
 * credential then leaves out.
 *
 * @see W3C Verifiable Credentials Data Model 1.1, section 6.3.1
 */
export function credentialOf(written: Written): Credential {
  if (written.form === 'json') return { document: written.document };
  const { jws } = written;
  const inside = own(jws.payload, 'vc');
  if (!isObject(inside) || own(jws.payload, '@context') !== undefined) {
    return { document: jws.payload, jws };
  }
  return { document: { ...left(jws.payload), ...inside }, jws };
}

function left(claims: JsonObject): JsonObject {
  const { iss, jti, nbf, exp } = claims;
  return Object.fromEntries(
    [
      ['id', jti],
      ['issuer', iss],
      ['issuanceDate', dateOf(nbf)],
      ['expirationDate', dateOf(exp)],
    ].filter(([, value]) => value !== undefined),
  );
}

/** NumericDate, up to the year 9999. @see RFC 7519, section 2 */
const dateOf = (seconds: unknown): string | undefined =>
  typeof seconds === 'number' && seconds >= 0 && seconds < 253_402_300_800
    ? `${new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19)}Z`
    : undefined;

/** An issuer is an object with an id, or the id. */
export function issuerOf(document: JsonObject): string | undefined {
  const issuer = own(document, 'issuer');
  const id = isObject(issuer) ? own(issuer, 'id') : issuer;
  return typeof id === 'string' && id !== '' ? id : undefined;
}
