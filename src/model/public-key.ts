/** What stands in the file of a public key → the key of the model. */

import type { KeySource } from '../content/schema/sources.ts';
import { compareText } from '../problems/problem.ts';
import { startOf } from './instant.ts';
import type { KeyType, PublicKey } from './keys.ts';
import { publicKeyMultibase } from './multikey.ts';
import type { Site } from './site.ts';

export function publicKeyOf(
  { fields, publicKeyPem = '' }: KeySource,
  { timeZone }: Pick<Site, 'timeZone'>,
): PublicKey {
  const { jwk, thumbprint, created, development } = fields;
  const common = {
    thumbprint,
    created: startOf(created, timeZone),
    isDevelopment: development,
  };
  return Object.freeze(
    jwk.kty === 'RSA'
      ? { ...common, type: 'rsa', jwk: Object.freeze(jwk), publicKeyPem }
      : {
          ...common,
          type: 'ed25519',
          jwk: Object.freeze(jwk),
          publicKeyMultibase: publicKeyMultibase(jwk),
        },
  );
}

export const typeOf = ({ fields }: Pick<KeySource, 'fields'>): KeyType =>
  fields.jwk.kty === 'RSA' ? 'rsa' : 'ed25519';

/** What people call them. */
export const keyNames: Readonly<Record<KeyType, string>> = { ed25519: 'Ed25519', rsa: 'RSA' };

/** By creation, then by thumbprint. */
export const byAge = (a: PublicKey, b: PublicKey): number =>
  compareText(a.created, b.created) || compareText(a.thumbprint, b.thumbprint);
