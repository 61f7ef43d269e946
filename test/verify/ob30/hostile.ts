/** What the tests of hostile badges have in common: a sound badge in both forms, and keys of two issuers. */

import { signCredentialJwt } from '../../../src/proofs/vc-jwt.ts';
import {
  credential,
  did,
  didAddress,
  didDocument,
  listAddress,
  sign,
  statusList,
} from '../../support/hand-made.ts';
import { otherKeys, type TestKeys, testKeys } from '../../support/keys.ts';
import { type Json, judged } from './judging.ts';

export const stranger = 'did:web:stranger.example:me';
export const strangersPage = 'https://stranger.example/me/did.json';
export const kid = 'https://badges.example.org/club/issuers/acme/keys/rsa.jwk.json';
export const plain: Json = credential(17);

export const keys = await testKeys();
export const others = await otherKeys();

export const jwk = ({ issuerKeys }: TestKeys) => issuerKeys.rsa.jwk;

/** The issuer's page with its RSA key beside the other. */
export function page(of: TestKeys, id = did): Json {
  const document: Json = JSON.parse(JSON.stringify(didDocument(of)).replaceAll(did, id));
  document.verificationMethod.push({
    id: `${id}#rsa`,
    type: 'JsonWebKey',
    controller: id,
    publicKeyJwk: jwk(of),
  });
  document.assertionMethod.push(`${id}#rsa`);
  return document;
}

export const documents: Readonly<Record<string, unknown>> = {
  [didAddress]: page(keys),
  [strangersPage]: page(others, stranger),
  [listAddress]: await sign(statusList([3]), keys),
  [kid]: jwk(keys),
};
export const badge: Json = await sign(plain, keys);
export const jwt = await signCredentialJwt(plain, keys.signer.rsa, kid);

export const judge = (written: unknown, changed: Record<string, unknown> = {}) =>
  judged(written, { documents: { ...documents, ...changed } });

export const notIssuers = 'The badge is signed with a key that is not its issuer’s.';
export const notListed =
  'The issuer does not list this key, or no longer does: nothing that is signed with it counts.';
export const changed =
  'The badge was changed after it was signed, or was never signed with this key.';
