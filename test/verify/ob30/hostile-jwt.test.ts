/** What somebody might try, and the sentence that a reader gets. Each case changes one thing of a badge that is valid. */

import { CompactSign, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { did, didAddress } from '../../support/hand-made.ts';
import type { TestKeys } from '../../support/keys.ts';
import {
  badge,
  changed,
  judge,
  jwk,
  jwt,
  keys,
  kid,
  notIssuers,
  notListed,
  others,
  stranger,
} from './hostile.ts';
import { type Json, messageOf } from './judging.ts';

test('unchanged it is valid, in both forms', async () => {
  expect(await judge(badge)).toMatchObject({ faults: [], verdict: 'valid' });
  expect(await judge(jwt)).toMatchObject({ faults: [], verdict: 'valid' });
});

describe('VC-JWT', () => {
  const claims = (): Json =>
    JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  /** As somebody with another key, and whatever header, would sign. */
  const signed = async (header: Json, by: TestKeys = others, payload: Json = claims()) =>
    new CompactSign(Buffer.from(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'RS256', ...header })
      .sign(by.signer.rsa.privateKey);

  const hmac = async () => {
    const body = `${encode({ alg: 'HS256', typ: 'JWT', kid })}.${encode(claims())}`;
    const secret = Buffer.from(keys.issuerKeys.rsa.publicKeyPem);
    const key = await crypto.subtle.importKey(
      'raw',
      secret,
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const mac = await crypto.subtle.sign('HMAC', key, Buffer.from(body));
    return `${body}.${Buffer.from(mac).toString('base64url')}`;
  };

  const worthless =
    'The badge is not signed in a way that proves anything: anybody could have written it.';
  const cases: Readonly<
    Record<
      string,
      [() => Promise<string>, step: 'signature' | 'key' | 'ids', sentence: string, documents?: Json]
    >
  > = {
    'alg: none': [
      async () => `${encode({ alg: 'none', kid })}.${encode(claims())}.`,
      'signature',
      worthless,
    ],
    'HS256 with the public key': [hmac, 'signature', worthless],
    'a header jwk that is not the issuer’s': [() => signed({ jwk: jwk(others) }), 'key', notListed],
    'a header jwk with its private part': [
      () => signed({ jwk: others.privateJwks.rsa }),
      'key',
      'The key that the badge brings with it is none that can prove anything.',
    ],
    'the key of another, under the issuer’s kid': [() => signed({ kid }), 'signature', changed],
    'a kid on another origin': [
      () => signed({ kid: 'https://stranger.example/key.json' }),
      'key',
      notIssuers,
      { 'https://stranger.example/key.json': {} },
    ],
    'a kid of another issuer': [() => signed({ kid: `${stranger}#rsa` }), 'key', notIssuers],
    'a kid at the issuer’s host that the issuer does not list': [
      () => signed({ kid: 'https://badges.example.org/club/upload.json' }),
      'key',
      notListed,
      { 'https://badges.example.org/club/upload.json': 'OTHERS' },
    ],
    'a key that is void': [
      async () => jwt,
      'key',
      notListed,
      { [kid]: { id: kid, revoked: true, reason: 'Lost.' } },
    ],
    'a key that is gone': [
      async () => jwt,
      'key',
      'The key that the badge names is not there.',
      { [kid]: 404 },
    ],
    'another award’s payload': [
      async () =>
        `${jwt.split('.')[0]}.${encode({ ...claims(), id: 'urn:uuid:1', jti: 'urn:uuid:1' })}.${jwt.split('.')[2]}`,
      'signature',
      changed,
    ],
    'claims that say something else': [
      () => signed({ kid }, keys, { ...claims(), iss: stranger }),
      'ids',
      'The badge contradicts itself: its outside says something else than its inside.',
    ],
    'an end that only the outside has, as text': [
      () => signed({ kid }, keys, { ...claims(), exp: '2030' }),
      'ids',
      'The badge contradicts itself: its outside says something else than its inside.',
    ],
  };

  test.each(Object.entries(cases))('%s', async (_, [make, step, sentence, more = {}]) => {
    const served = Object.fromEntries(
      Object.entries(more).map(([at, value]) => [at, value === 'OTHERS' ? jwk(others) : value]),
    );
    const { steps, verdict } = await judge(await make(), served);
    expect(messageOf(steps, step)).toBe(sentence);
    expect(steps.find(({ code }) => code === step)?.result).toBe('failed');
    expect(verdict).toBe('invalid');
  });

  test('a header jwk that the issuer publishes', async () => {
    expect(await judge(await signed({ jwk: jwk(keys) }, keys))).toMatchObject({ verdict: 'valid' });
  });

  test('a kid that answers with a set of keys', async () => {
    const set = {
      keys: [
        { ...jwk(others), kid: 'x' },
        { ...jwk(keys), kid },
      ],
    };
    expect(await judge(jwt, { [kid]: set })).toMatchObject({ faults: [], verdict: 'valid' });
    const { faults } = await judge(jwt, { [kid]: { keys: [jwk(others), jwk(keys)] } });
    expect(faults).toContain('key failed');
  });

  test('a method of the DID as kid', async () => {
    expect(await judge(await signed({ kid: `${did}#rsa` }, keys))).toMatchObject({
      verdict: 'valid',
    });
  });

  test('the issuer’s page tells nothing: the key at its own address is not enough for a DID', async () => {
    const { faults, verdict } = await judge(jwt, { [didAddress]: undefined });
    expect(faults).toContain('key could-not-check');
    expect(faults).not.toContain('signature could-not-check');
    expect(verdict).toBe('unknown');
  });

  test('an algorithm that Open Badges does not have', async () => {
    const key = await importJWK(keys.privateJwks.ed25519, 'EdDSA');
    const text = await new CompactSign(Buffer.from(JSON.stringify(claims())))
      .setProtectedHeader({
        alg: 'EdDSA',
        kid: `${did}#${keys.issuerKeys.ed25519.publicKeyMultibase}`,
      })
      .sign(key);
    const { faults, verdict } = await judge(text);
    expect(faults).toEqual(['signature could-not-check']);
    expect(verdict).toBe('unknown');
  });

  test('the exp of a JWT ends it, whatever the credential says', async () => {
    const ended = await signed({ kid }, keys, { ...claims(), exp: 1_777_600_000 });
    expect(await judge(ended)).toMatchObject({ faults: ['expires failed'], verdict: 'expired' });
  });
});
