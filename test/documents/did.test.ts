/** The issuer's DID document. */

import { base58 } from '@scure/base';
import { importJWK } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { didDocument, ed25519Method } from '../../src/documents/did.ts';
import { bareJwk } from '../../src/documents/keys.ts';
import { createAddresses } from '../../src/model/addresses.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { IssuerKeys } from '../../src/model/keys.ts';
import { hasShared } from '../shared.ts';
import { otherKeys, testKeys } from '../support/keys.ts';
import { at, base, issuer } from './ob30/full.ts';
import { expand, leaves } from './ob30/json-ld.ts';

const did = 'did:web:badges.example.org:club:issuers:acme';
const change = '2026-02-01T00:00:00Z' as Instant;
const has20 = true;

let keys: IssuerKeys;
let former: IssuerKeys;
beforeAll(async () => {
  keys = (await testKeys()).issuerKeys;
  former = (await otherKeys()).issuerKeys;
});

type Did = {
  readonly id: string;
  readonly verificationMethod: readonly {
    readonly id: string;
    readonly controller: string;
    readonly publicKeyMultibase?: string;
    readonly publicKeyJwk?: { readonly kty: 'RSA'; readonly n: string; readonly e: string };
  }[];
  readonly assertionMethod: readonly string[];
};

const documentOf = (of: IssuerKeys, addresses = at): Did =>
  didDocument({ ...issuer, keys: of }, addresses, { has20 }) as Did;

const rotated = (): IssuerKeys => ({
  ...keys,
  retired: [
    { ...former.ed25519, retired: change },
    { ...former.rsa, retired: change },
  ],
});

test('the DID document', () => {
  const methods = [
    `${did}#${keys.ed25519.publicKeyMultibase}`,
    `${did}#${keys.rsa.thumbprint}`,
  ] as const;
  expect(documentOf(keys)).toEqual({
    '@context': [
      'https://www.w3.org/ns/did/v1',
      'https://w3id.org/security/multikey/v1',
      'https://w3id.org/security/jwk/v1',
    ],
    id: did,
    alsoKnownAs: [`${base}issuers/acme/issuer.json`],
    verificationMethod: [
      {
        id: methods[0],
        type: 'Multikey',
        controller: did,
        publicKeyMultibase: keys.ed25519.publicKeyMultibase,
      },
      {
        id: methods[1],
        type: 'JsonWebKey',
        controller: did,
        publicKeyJwk: bareJwk(keys.rsa),
      },
    ],
    assertionMethod: methods,
  });
});

test('retired keys stay, behind the active ones', () => {
  expect(documentOf(rotated()).assertionMethod).toEqual([
    `${did}#${keys.ed25519.publicKeyMultibase}`,
    `${did}#${keys.rsa.thumbprint}`,
    `${did}#${former.ed25519.publicKeyMultibase}`,
    `${did}#${former.rsa.thumbprint}`,
  ]);
});

test('compromised keys are gone', () => {
  const lost = { compromised: change, reason: 'It leaked.' };
  const compromised = [
    { ...former.ed25519, ...lost },
    { ...former.rsa, ...lost },
  ];
  expect(documentOf({ ...keys, compromised })).toEqual(documentOf(keys));
});

test('where 2.0 is not published, no other name is claimed', () => {
  const document = didDocument({ ...issuer, keys }, at, { has20: false });
  expect(document).not.toHaveProperty('alsoKnownAs');
});

test.each([
  ['https://badges.example.org/club/', did],
  ['https://badges.example.org/', 'did:web:badges.example.org:issuers:acme'],
  ['http://localhost:4321/a/b/', 'did:web:localhost%3A4321:a:b:issuers:acme'],
])('at %s the DID is %s, and leads to the address of the document', (url, expected) => {
  const addresses = createAddresses(url);
  const document = documentOf(keys, addresses);
  expect(document.id).toBe(expected);
  const [, , host = '', ...path] = document.id.split(':');
  const found = `${new URL(url).protocol}//${decodeURIComponent(host)}/${path.join('/')}/did.json`;
  expect(found).toBe(addresses.didDocument(issuer).url);
});

test('a method for each key, and each key in its method', async () => {
  const { verificationMethod, assertionMethod, id } = documentOf(rotated());
  expect(verificationMethod.map((method) => method.id)).toEqual(assertionMethod);
  expect(new Set(assertionMethod).size).toBe(4);
  expect(verificationMethod.map(({ controller }) => controller)).toEqual(Array(4).fill(id));
  expect(verificationMethod[0]?.id).toBe(ed25519Method(id, keys.ed25519));
  const [, bytes] = verificationMethod[0]?.publicKeyMultibase?.match(/^z(6Mk.{44})$/) ?? [];
  expect([...base58.decode(bytes ?? '')]).toEqual([
    0xed,
    0x01,
    ...Buffer.from(keys.ed25519.jwk.x, 'base64url'),
  ]);
  const jwk = verificationMethod[1]?.publicKeyJwk;
  expect(jwk && (await importJWK(jwk, 'RS256'))).toMatchObject({ type: 'public' });
});

describe.skipIf(!hasShared)('judged by others (skipped: ../shared is not there)', () => {
  test('no term is lost', async () => {
    const document = documentOf(rotated());
    const expanded = await expand(document);
    expect(expanded).toHaveLength(1);
    expect(leaves(expanded)).toBe(leaves(document));
    await expect(expand({ ...document, nickname: 'x' })).rejects.toThrow();
  });
});
