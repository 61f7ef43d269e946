/** Documents that are made to take long. */

import { expect, test } from 'vitest';
import { credential } from '../../support/hand-made.ts';
import { type Json, judged, messageOf } from './judging.ts';

const proof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-05-01T00:00:00Z',
  verificationMethod: 'did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
  proofPurpose: 'assertionMethod',
  proofValue: `z${'1'.repeat(64)}`,
};

/** Nodes without names, each pointing at each other: the worst that canonicalization can be given. */
const clique = (size: number): Json =>
  Array.from({ length: size }, (_, from) => ({
    id: `_:b${from}`,
    type: ['Profile'],
    parentOrg: Array.from({ length: size }, (_, to) => `_:b${to}`),
  }));

test.each([2, 5, 8, 40])('%i nodes without names that all point at each other', async (size) => {
  const { issuer } = credential(17);
  const document = { ...credential(17), issuer: { ...issuer, parentOrg: clique(size) }, proof };
  const { steps } = await judged(document);
  expect(messageOf(steps, 'signature')).toBe(
    'The badge is too intricate for its signature to be checked.',
  );
});

test('more than any badge holds, and any number of proofs', async () => {
  const wide = { ...credential(17), evidence: Array.from({ length: 30_000 }, () => ({})), proof };
  expect((await judged(wide)).verdict).toBe('unknown');
  const many = { ...credential(17), proof: Array.from({ length: 500 }, () => proof) };
  expect((await judged(many)).verdict).toBe('invalid');
});

test.each([
  null,
  [],
  {},
  { type: 'OpenBadgeCredential' },
  { type: 'OpenBadgeCredential', proof: [null, 1, 'x', {}], issuer: 7, '@context': null },
  {
    type: 'OpenBadgeCredential',
    proof,
    issuer: { id: '' },
    credentialSubject: [],
    credentialStatus: [null],
  },
  { type: 'BitstringStatusListCredential', proof, issuer: 'x', credentialSubject: 'x' },
  { type: 'EndorsementCredential', proof, issuer: [], '@context': [[['x']]] },
  {
    ...credential(17),
    __proto__x: 1,
    constructor: {},
    proof: { ...proof, '@context': { a: 'b' } },
  },
])('whatever it is, there are steps: %j', async (document) => {
  const { steps, verdict } = await judged(document ?? {});
  expect(steps.length).toBeGreaterThan(0);
  expect(verdict).not.toBe('valid');
});
