import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { signJws } from '../../src/proofs/jws.ts';
import { hasShared } from '../shared.ts';
import { otherKeys, type TestKeys, testKeys } from '../support/keys.ts';
import { checkRs256, jsonOf, textOf, withFlippedBit } from './jwt-checks.ts';
import { jsonVector, vector } from './vectors.ts';

describe.skipIf(!hasShared)('published signed Assertions (skipped without ../shared)', () => {
  test.each([
    ['simple.jwt', 'key1.json', 'https://example.org/beths-robotics-badge.json'],
    ['simple-revoked.jwt', 'key3.json', 'https://example.org/beths-robotics-badge-revoked.json'],
  ])('%s is signed with %s, in the shape that is ours', async (file, keyFile, id) => {
    const jws = vector(`ob20/validator/${file}`).trim();
    const { publicKeyPem } = jsonVector(`ob20/validator/assets/${keyFile}`);
    const { payload } = checkRs256(jws, publicKeyPem);
    expect(payload).toMatchObject({
      type: 'Assertion',
      id,
      verification: { type: 'signed', creator: `http://example.org/${keyFile}` },
    });
    for (const part of ['header', 'payload', 'signature'] as const) {
      expect(() => checkRs256(withFlippedBit(jws, part, 1234), publicKeyPem)).toThrow();
    }
    // The same payload, signed here: the same three parts, and its text unchanged.
    const { signer } = await testKeys();
    const ours = await signJws(jsonOf(jws, 'payload'), signer.rsa, { typ: 'JWT' });
    expect(textOf(ours, 'payload')).toBe(textOf(jws, 'payload'));
    expect(jsonOf(ours, 'header')).toEqual(jsonOf(jws, 'header'));
  });

  test('the keys of the two are not exchanged', () => {
    const { publicKeyPem } = jsonVector('ob20/validator/assets/key3.json');
    expect(() => checkRs256(vector('ob20/validator/simple.jwt').trim(), publicKeyPem)).toThrow();
  });

  test('the 1.0 sample has the header and the parts of ours', () => {
    const jws = vector('ob10/mozilla-spec/signed-assertion.jws.txt').trim();
    expect(jws.split('.')).toHaveLength(3);
    expect(textOf(jws, 'header')).toBe('{"alg":"RS256"}');
    expect(jsonOf(jws, 'payload')).toMatchObject({
      uid: 'abc-1234',
      verify: { type: 'signed', url: 'https://example.org/publicKey.pem' },
    });
  });
});

let keys: TestKeys;
beforeAll(async () => {
  keys = await testKeys();
});

const pem = () => keys.issuerKeys.rsa.publicKeyPem;
const payload = {
  id: 'urn:uuid:0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42',
  name: 'Łódź “ΑΒΓ” 🏅',
  nested: { list: [1, 2.5, true, null] },
};

test('the header is alg and nothing else, unless more is asked for', async () => {
  const plain = await signJws(payload, keys.signer.rsa);
  expect(textOf(plain, 'header')).toBe('{"alg":"RS256"}');
  const more = await signJws(payload, keys.signer.rsa, { typ: 'JWT', kid: 'https://a.example/' });
  expect(textOf(more, 'header')).toBe('{"alg":"RS256","typ":"JWT","kid":"https://a.example/"}');
});

test('the payload is the JSON of the document, in its order, as UTF-8', async () => {
  const jws = await signJws(payload, keys.signer.rsa);
  expect(textOf(jws, 'payload')).toBe(JSON.stringify(payload));
  expect(jws).toMatch(/^[\w-]+\.[\w-]+\.[\w-]{342}$/);
  expect(checkRs256(jws, pem()).payload).toEqual(payload);
});

test('the same document gives the same text', async () => {
  const [first, second] = [
    await signJws(payload, keys.signer.rsa),
    await signJws(structuredClone(payload), keys.signer.rsa),
  ];
  expect(second).toBe(first);
});

test('another key does not fit', async () => {
  const jws = await signJws(payload, keys.signer.rsa);
  const { issuerKeys } = await otherKeys();
  expect(() => checkRs256(jws, issuerKeys.rsa.publicKeyPem)).toThrow('invalid signature');
});

test('whatever is signed verifies, and any bit turned over does not', () =>
  fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.constantFrom('header', 'payload', 'signature'),
      fc.nat(),
      async (fields, part, bit) => {
        const document = { id: 'urn:uuid:1', ...fields, iat: 1 };
        const jws = await signJws(document, keys.signer.rsa);
        expect(textOf(jws, 'payload')).toBe(JSON.stringify(document));
        expect(() => checkRs256(jws, pem())).not.toThrow();
        expect(() => checkRs256(withFlippedBit(jws, part, bit), pem())).toThrow();
      },
    ),
    { numRuns: 60 },
  ));
