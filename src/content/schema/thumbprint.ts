/** The name of a key: SHA-256 of its public members. @see RFC 7638, "JSON Web Key (JWK) Thumbprint" */

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';

export type PublicJwk =
  | { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string }
  | { readonly kty: 'RSA'; readonly n: string; readonly e: string };

/** The members that make the key, in the order of their names. @see RFC 7638, section 3.2; RFC 8037, section 2 */
const members = { OKP: ['crv', 'kty', 'x'], RSA: ['e', 'kty', 'n'] } as const;

/** 43 letters of base64url; other members than the key's own count for nothing. */
export function thumbprint(jwk: PublicJwk): string {
  const values: Readonly<Record<string, unknown>> = jwk;
  const chosen = Object.fromEntries(members[jwk.kty].map((name) => [name, values[name]]));
  return base64urlnopad.encode(sha256(utf8ToBytes(JSON.stringify(chosen))));
}
