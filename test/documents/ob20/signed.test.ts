/** Signed Assertions before they are signed, and the key that a verifier finds by them. */

import { createPublicKey } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { assertion } from '../../../src/documents/ob20/assertion.ts';
import { cryptographicKey } from '../../../src/documents/ob20/cryptographic-key.ts';
import { profile } from '../../../src/documents/ob20/profile.ts';
import { revocationList } from '../../../src/documents/ob20/revocation-list.ts';
import {
  revokedSignedAssertion,
  signedAssertion,
} from '../../../src/documents/ob20/signed-assertion.ts';
import type { Instant } from '../../../src/model/instant.ts';
import type { Issuer } from '../../../src/model/issuer.ts';
import type { IssuerKeys } from '../../../src/model/keys.ts';
import { hasShared } from '../../shared.ts';
import { otherKeys, testKeys } from '../../support/keys.ts';
import { ids } from '../../support/site.ts';
import { at, award, badge, base, erased, issuer } from '../ob30/full.ts';
import { expand, leaves } from '../ob30/json-ld.ts';
import { readShared } from '../ob30/schema.ts';

let keys: IssuerKeys;
let signing: Issuer;
beforeAll(async () => {
  keys = (await testKeys()).issuerKeys;
  signing = { ...issuer, keys };
});

const plain = { ...award, extensions: {} };
const keyAddress = () => `${base}issuers/acme/keys/${keys.rsa.thumbprint}.json`;

test.each([true, false])(
  'a signed Assertion is the hosted one but for two properties (baked: %s)',
  (isBaked) => {
    const hosted = assertion(award, at, { isBaked });
    const signed = signedAssertion(award, at, { isBaked, key: keys.rsa });
    expect(signed).toEqual({
      ...hosted,
      id: `urn:uuid:${ids[0]}`,
      verification: { type: 'SignedBadge', creator: keyAddress() },
    });
    expect(Object.keys(signed)).toEqual(Object.keys(hosted));
    expect('image' in signed).toBe(isBaked);
  },
);

test('it stays as it was when the award is revoked', () => {
  const revoked = { on: '2026-06-01T00:00:00Z' as Instant, reason: 'Awarded twice.' };
  const options = { isBaked: true, key: keys.rsa };
  expect(signedAssertion({ ...award, revoked }, at, options)).toEqual(
    signedAssertion(award, at, options),
  );
});

test('of an erased award it says that and no more, by an id that the RevocationList names', () => {
  const document = revokedSignedAssertion(erased, at);
  expect(document).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: `urn:uuid:${ids[2]}`,
    revoked: true,
    revocationReason: 'The issuer erased this award.',
  });
  const list = revocationList({ ...issuer, badgeClasses: [{ ...badge, awards: [erased] }] }, at)
    .revokedAssertions as { id: string }[];
  expect(list.map(({ id }) => id)).toContain(document.id);
});

test('the key: its owner names it, and it is the key', () => {
  const document = cryptographicKey(signing, keys.rsa, at);
  expect(document).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'CryptographicKey',
    id: keyAddress(),
    owner: `${base}issuers/acme/issuer.json`,
    publicKeyPem: keys.rsa.publicKeyPem,
  });
  expect(profile(signing, at)).toMatchObject({ id: document.owner, publicKey: document.id });
  const { n } = createPublicKey(`${document.publicKeyPem}`).export({ format: 'jwk' });
  expect(n).toBe(keys.rsa.jwk.n);
});

test('the Profile names the active key alone, and none where there are no keys', async () => {
  const { issuerKeys: former } = await otherKeys();
  const retired = [{ ...former.rsa, retired: '2026-02-01T00:00:00Z' as Instant }];
  const rotated: Issuer = { ...issuer, keys: { ...keys, retired } };
  expect(profile(rotated, at).publicKey).toBe(keyAddress());
  expect(profile(issuer, at)).not.toHaveProperty('publicKey');
});

describe.skipIf(!hasShared)('judged by others (skipped: ../shared is not there)', () => {
  test.each([
    'spec-examples/05-cryptographickey.json',
    'validator/assets/key1.json',
    'validator/assets/key3.json',
  ])('the key has the properties of the published %s', async (path) => {
    const vector = await readShared(`spec/vectors/ob20/${path}`);
    const ours = cryptographicKey(signing, keys.rsa, at);
    expect(Object.keys(ours).sort()).toEqual(Object.keys(vector).sort());
    expect([ours.type, ours['@context']]).toEqual([vector.type, vector['@context']]);
  });

  test('no document loses a term to the context', async () => {
    const documents = [
      signedAssertion(plain, at, { isBaked: true, key: keys.rsa }),
      revokedSignedAssertion(erased, at),
      cryptographicKey(signing, keys.rsa, at),
      profile({ ...signing, extensions: {} }, at),
    ];
    for (const document of documents) {
      const expanded = await expand(document);
      expect(expanded).toHaveLength(1);
      expect(leaves(expanded)).toBe(leaves(document));
    }
  });
});
