/** What stands in the files of a key pair: the public half with its status, and the private half. Source: design, section 4. */

import type { WrittenDate } from '../content/schema/dates.ts';
import type { KeyFields } from '../content/schema/key.ts';
import { type PublicJwk, thumbprint } from '../content/schema/thumbprint.ts';
import type { Instant } from '../model/instant.ts';
import type { KeyType } from '../model/keys.ts';

/** A private key and its public half in one. @see RFC 8037, section 2, and RFC 7518, section 6.3 */
export type PrivateJwk = PublicJwk & Readonly<Record<string, unknown>> & { readonly d: string };

export type GenerateKeyPair = (type: KeyType) => Promise<PrivateJwk>;

/** @returns the public members alone, so that nothing else of the key goes further */
export const publicHalf = (jwk: PublicJwk): PublicJwk =>
  jwk.kty === 'RSA'
    ? { kty: jwk.kty, n: jwk.n, e: jwk.e }
    : { kty: jwk.kty, crv: jwk.crv, x: jwk.x };

/** A key that begins to sign. */
export function newKeyFields(pair: PublicJwk, created: Instant, development = false): KeyFields {
  const jwk = publicHalf(pair);
  return {
    jwk,
    thumbprint: thumbprint(jwk),
    status: 'active',
    created: { kind: 'instant', instant: created },
    development,
  };
}

/** `keys/<issuer>/<thumbprint>.json`. */
export function publicKeyText({ jwk, development, thumbprint: _, ...rest }: KeyFields): string {
  const { status, created, retired, compromised, reason } = rest;
  return json({
    ...publicHalf(jwk),
    status,
    created: dateText(created),
    retired: retired && dateText(retired),
    compromised: compromised && dateText(compromised),
    reason,
    development: development || undefined,
  });
}

const privateMembers = {
  OKP: ['crv', 'x', 'd'],
  RSA: ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'],
} as const;

/** The members of the key alone, and its name, which is for people: keys are found by what they are. */
export function privateKey(jwk: PrivateJwk): Readonly<Record<string, unknown>> {
  const members = privateMembers[jwk.kty].map((name) => [name, (jwk as Members)[name]]);
  return { kty: jwk.kty, kid: thumbprint(jwk), ...Object.fromEntries(members) };
}

type Members = Readonly<Record<string, unknown>>;

/** `.rosette/keys/<issuer>/<thumbprint>.jwk.json`. */
export const privateKeyText = (jwk: PrivateJwk): string => json(privateKey(jwk));

/** A JWK Set. @see RFC 7517, section 5 */
export const secretText = (keys: readonly PrivateJwk[]): string =>
  json({ keys: keys.map(privateKey) });

const json = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;

const dateText = (date: WrittenDate): string => (date.kind === 'date' ? date.date : date.instant);
