import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import jsonwebtoken from 'jsonwebtoken';
import { beforeAll, describe, expect, test } from 'vitest';
import { unbakePng } from '../../src/bakery/png.ts';
import { unbakeSvg } from '../../src/bakery/svg.ts';
import { signCredentialJwt } from '../../src/proofs/vc-jwt.ts';
import { hasShared, shared } from '../shared.ts';
import { credential as handMade } from '../support/hand-made.ts';
import { type TestKeys, testKeys } from '../support/keys.ts';
import { checkRs256, jsonOf, textOf, withFlippedBit } from './jwt-checks.ts';
import { vector } from './vectors.ts';

const bytes = (path: string) => readFileSync(shared(`spec/vectors/ob30/validator/${path}`));

describe.skipIf(!hasShared)('published VC-JWTs (skipped without ../shared)', () => {
  const publicKey = (jws: string) =>
    createPublicKey({ key: jsonOf(jws, 'header').jwk, format: 'jwk' });

  test('simple-jwt.svg: the whole payload is the credential, in the shape that is ours', () => {
    const [found] = unbakeSvg(bytes('simple-jwt.svg'));
    const jws = found?.text ?? '';
    const { payload } = checkRs256(jws, publicKey(jws));
    expect(payload).toMatchObject({ type: ['VerifiableCredential', 'OpenBadgeCredential'] });
    expect(payload).not.toHaveProperty('vc');
    expect(payload).not.toHaveProperty('sub');
    const { id, issuer, validFrom, iss, jti, nbf } = jsonOf(jws, 'payload');
    expect({ iss, jti, nbf }).toEqual({
      iss: issuer.id,
      jti: id,
      nbf: Date.parse(validFrom) / 1000,
    });
    expect(() => checkRs256(withFlippedBit(jws, 'payload', 99), publicKey(jws))).toThrow();
  });

  test('simple-jwt_v1.png: the older data model has a vc claim', async () => {
    const [found] = await unbakePng(bytes('simple-jwt_v1.png'));
    const jws = found?.text ?? '';
    expect(checkRs256(jws, publicKey(jws)).payload).toHaveProperty('vc');
    expect(() => checkRs256(withFlippedBit(jws, 'signature', 99), publicKey(jws))).toThrow();
  });

  test('simple.jwt: says of no key that it is its own', () => {
    const jws = vector('ob30/validator/simple.jwt').trim();
    expect(jsonOf(jws, 'header')).toEqual({ alg: 'RS256', typ: 'JWT' });
    expect(jsonOf(jws, 'payload')).toMatchObject({
      vc: { id: 'http://example.edu/credentials/3732' },
      jti: 'http://example.edu/credentials/3732',
    });
  });
});

const kid = 'https://badges.example.org/club/issuers/acme/keys/one.jwk.json';
const credential = handMade(17);

let keys: TestKeys;
beforeAll(async () => {
  keys = await testKeys();
});

const sign = (document: Parameters<typeof signCredentialJwt>[0]) =>
  signCredentialJwt(document, keys.signer.rsa, kid);

test('the header names algorithm, type and key, and nothing else', async () => {
  const jws = await sign(credential);
  expect(textOf(jws, 'header')).toBe(`{"alg":"RS256","typ":"JWT","kid":"${kid}"}`);
});

test('the payload is the credential, then its claims', async () => {
  const jws = await sign(credential);
  const claims = {
    iss: 'did:web:badges.example.org:club:issuers:acme',
    jti: credential.id,
    nbf: 1777593600,
    sub: 'urn:uuid:5b1f6c0e-0d0a-5b0c-9a53-5f7d3c1e8b42',
  };
  expect(textOf(jws, 'payload')).toBe(JSON.stringify({ ...credential, ...claims }));
});

test('exp is there when the credential has an end', async () => {
  const jws = await sign({ ...credential, validUntil: '2028-02-29T23:59:59Z' });
  const names = Object.keys(jsonOf(jws, 'payload'));
  expect(names.slice(-5)).toEqual(['iss', 'jti', 'nbf', 'sub', 'exp']);
  expect(jsonOf(jws, 'payload')).toMatchObject({ nbf: 1777593600, exp: 1835481599 });
});

test.each([
  ['2026-04-30T23:59:59Z', 'jwt not active'],
  ['2026-05-01T00:00:00Z', undefined],
  ['2028-02-29T23:59:58Z', undefined],
  ['2028-02-29T23:59:59Z', 'jwt expired'],
])('another library says at %s: %s', async (at, said) => {
  const jws = await sign({ ...credential, validUntil: '2028-02-29T23:59:59Z' });
  const check = () =>
    jsonwebtoken.verify(jws, keys.issuerKeys.rsa.publicKeyPem, {
      algorithms: ['RS256'],
      issuer: credential.issuer.id,
      subject: credential.credentialSubject.id,
      jwtid: credential.id,
      clockTimestamp: Date.parse(at) / 1000,
    });
  if (said === undefined) expect(check()).toMatchObject({ id: credential.id });
  else expect(check).toThrow(said);
});

test('the same credential gives the same text', async () => {
  expect(await sign(structuredClone(credential))).toBe(await sign(credential));
});

test('a date that is none is not signed', () => {
  expect(() => sign({ ...credential, validFrom: 'soon' })).toThrow();
  expect(() => sign({ ...credential, validUntil: '' })).toThrow();
});

test('claims are whole seconds, and say what the credential says', () =>
  fc.assert(
    fc.asyncProperty(
      fc.date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
      fc.nat(),
      async (date, bit) => {
        const validFrom = `${date.toISOString().slice(0, 19)}Z`;
        const jws = await sign({ ...credential, validFrom });
        const { payload } = checkRs256(jws, keys.issuerKeys.rsa.publicKeyPem);
        const { nbf } = payload as { nbf: number };
        expect(Number.isInteger(nbf)).toBe(true);
        expect(Date.parse(validFrom)).toBe(nbf * 1000);
        const turned = withFlippedBit(jws, 'payload', bit);
        expect(() => checkRs256(turned, keys.issuerKeys.rsa.publicKeyPem)).toThrow();
      },
    ),
    { numRuns: 50 },
  ));
