/** Public keys at their own addresses. */

import { createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint, importJWK } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { bareJwk, compromisedKey } from '../../src/documents/keys.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { IssuerKeys } from '../../src/model/keys.ts';
import { testKeys } from '../support/keys.ts';

let keys: IssuerKeys;
beforeAll(async () => {
  keys = (await testKeys()).issuerKeys;
});

test('a bare JWK: one key, no set, and nothing private', () => {
  expect(bareJwk(keys.rsa)).toEqual({
    kty: 'RSA',
    n: keys.rsa.jwk.n,
    e: 'AQAB',
    alg: 'RS256',
    use: 'sig',
    kid: keys.rsa.thumbprint,
  });
});

test('others read the same key from it', async () => {
  const jwk = bareJwk(keys.rsa) as { kty: 'RSA'; n: string; e: string; kid: string };
  expect(await importJWK(jwk)).toMatchObject({ type: 'public' });
  expect(await calculateJwkThumbprint(jwk)).toBe(jwk.kid);
  const pem = createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  expect(pem).toBe(keys.rsa.publicKeyPem);
});

test.each(['rsa', 'ed25519'] as const)('of a compromised %s key no key is left', (type) => {
  const lost = { compromised: '2026-02-01T00:00:00Z' as Instant, reason: 'It leaked.' };
  const id = 'https://badges.example.org/club/issuers/acme/keys/a.jwk.json';
  expect(compromisedKey(id, { ...keys[type], ...lost })).toEqual({
    id,
    revoked: true,
    reason: 'It leaked.',
  });
});
