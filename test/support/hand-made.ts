/** A small Open Badges 3.0 credential, its issuer's DID document and status list, written by hand. */

import type { Instant } from '../../src/model/instant.ts';
import { addProof } from '../../src/proofs/data-integrity.ts';
import { encodedList } from '../../src/status/bitstring.ts';
import { type TestKeys, testKeys } from './keys.ts';

const folder = 'https://badges.example.org/club/issuers/acme/';
export const did = 'did:web:badges.example.org:club:issuers:acme';
export const listAddress = `${folder}status/1.json`;
export const didAddress = `${folder}did.json`;

const created = '2026-05-01T00:00:00Z' as Instant;

/** Signs as the issuer does. */
export function sign<T extends object>(document: T, { issuerKeys, signer }: TestKeys) {
  const verificationMethod = `${did}#${issuerKeys.ed25519.publicKeyMultibase}`;
  return addProof(document, { key: signer.ed25519, verificationMethod, created });
}

export function didDocument({ issuerKeys }: TestKeys) {
  const { publicKeyMultibase } = issuerKeys.ed25519;
  const id = `${did}#${publicKeyMultibase}`;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [{ id, type: 'Multikey', controller: did, publicKeyMultibase }],
    assertionMethod: [id],
  };
}

export const statusList = (revoked: readonly number[]) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: listAddress,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: did,
  validFrom: created,
  credentialSubject: {
    id: `${listAddress}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: encodedList(revoked),
  },
});

/** @param statusIndex a bit of the first list */
export const credential = (statusIndex: number) => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'https://badges.example.org/club/awards/0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42/credential.json',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Engines',
  issuer: { id: did, type: ['Profile'], name: 'Acme', url: 'https://acme.example.org/' },
  validFrom: created,
  credentialSubject: {
    id: 'urn:uuid:5b1f6c0e-0d0a-5b0c-9a53-5f7d3c1e8b42',
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://badges.example.org/club/badges/acme/engines/achievement.json',
      type: ['Achievement'],
      name: 'Engines',
      description: 'Knows engines.',
      criteria: { narrative: 'Build one.' },
    },
  },
  credentialStatus: {
    id: `${listAddress}#${statusIndex}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(statusIndex),
    statusListCredential: listAddress,
  },
});

/** What an issuer publishes that has revoked these. */
export async function published(revoked: readonly number[], keys?: TestKeys) {
  const its = keys ?? (await testKeys());
  return new Map<string, object>([
    [didAddress, didDocument(its)],
    [listAddress, await sign(statusList(revoked), its)],
  ]);
}
