import { calculateJwkThumbprint, importJWK } from 'jose';
import { expect, test } from 'vitest';
import {
  newKeyFields,
  privateKeyText,
  publicHalf,
  publicKeyText,
  secretText,
} from '../../src/authoring/key-files.ts';
import { readKey } from '../../src/content/keys.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { createdAt, pair, secretsOf } from '../support/key-pairs.ts';

const pairs = [await pair('ed25519'), await pair('rsa')];

test.each(pairs)('a new public key is read back as it was meant: $kty', async (jwk) => {
  const fields = newKeyFields(jwk, createdAt);
  const text = publicKeyText(fields);
  const problems: Problem[] = [];
  const source = await readKey({ path: `keys/acme/${fields.thumbprint}.json`, text }, problems);
  expect(problems).toEqual([]);
  expect(source?.fields).toEqual(fields);
  expect(fields.thumbprint).toBe(await calculateJwkThumbprint(jwk));
  for (const secret of secretsOf()) expect(text).not.toContain(secret);
  expect(Object.keys(JSON.parse(text))).toEqual([
    ...Object.keys(publicHalf(jwk)),
    'status',
    'created',
  ]);
});

test('every field of a changed key is read back', async () => {
  const [jwk] = pairs;
  if (jwk === undefined) throw new Error('There is no pair.');
  const fields = {
    ...newKeyFields(jwk, createdAt, true),
    status: 'compromised',
    created: { kind: 'date', date: '2026-01-01' },
    retired: { kind: 'date', date: '2026-02-01' },
    compromised: { kind: 'instant', instant: '2026-03-01T10:00:00Z' },
    reason: 'It said: "here\'s one" & <more>',
  } as const;
  const path = `keys/acme/${fields.thumbprint}.json`;
  const source = await readKey({ path, text: publicKeyText(fields) }, []);
  expect(source?.fields).toEqual(fields);
});

test.each(pairs)('a private key is a JWK that others import: $kty', async (jwk) => {
  const written = JSON.parse(privateKeyText({ ...jwk, note: 'not of the key' }));
  expect(written).toEqual({ ...jwk, kid: await calculateJwkThumbprint(jwk) });
  const alg = jwk.kty === 'RSA' ? 'RS256' : 'EdDSA';
  expect(await importJWK(written, alg)).toMatchObject({ type: 'private' });
});

test('the secret is a JWK Set', () => {
  expect(JSON.parse(secretText(pairs))).toEqual({
    keys: pairs.map((jwk) => JSON.parse(privateKeyText(jwk))),
  });
  expect(secretText([]).endsWith('\n')).toBe(true);
});
