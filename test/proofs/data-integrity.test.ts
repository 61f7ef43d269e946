import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { base58 } from '@scure/base';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { contexts } from '../../src/documents/contexts/contexts.ts';
import { addProof, hashData } from '../../src/proofs/data-integrity.ts';
import { suites } from '../../src/proofs/suites.ts';
import { hasShared } from '../shared.ts';
import { did, credential as handMade } from '../support/hand-made.ts';
import { otherKeys, type TestKeys, testKeys } from '../support/keys.ts';
import { contextText, type Json, proofHolds } from './vectors.ts';

const { credentialStatus: _, ...credential } = handMade(17);
const created = '2026-05-01T00:00:00Z';

let keys: TestKeys;
let method: string;

beforeAll(async () => {
  keys = await testKeys();
  method = `${did}#${keys.issuerKeys.ed25519.publicKeyMultibase}`;
});

const sign = <T extends object>(document: T) =>
  addProof(document, { key: keys.signer.ed25519, verificationMethod: method, created });

/** What somebody else says, with a context and a proof of its own. */
const endorsement = (subject: string) =>
  sign({
    '@context': credential['@context'],
    id: 'https://badges.example.org/club/badges/acme/engines/endorsement-1.credential.json',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Engines, endorsed',
    issuer: { id: did, type: ['Profile'], name: 'Acme' },
    validFrom: created,
    credentialSubject: {
      id: subject,
      type: ['EndorsementSubject'],
      endorsementComment: 'Well made.',
    },
  });

/** An endorsement of the badge inside the achievement, and one of the award beside it. */
async function endorsed() {
  const { credentialSubject } = credential;
  const { achievement } = credentialSubject;
  return {
    ...credential,
    credentialSubject: {
      ...credentialSubject,
      achievement: { ...achievement, endorsement: [await endorsement(achievement.id)] },
    },
    endorsement: [await endorsement(credential.id)],
  };
}

describe('a proof', () => {
  test('is one of an array behind the document, with these members in this order', async () => {
    const { proof, ...document } = await sign(credential);
    expect(JSON.stringify(document)).toBe(JSON.stringify(credential));
    expect(proof).toHaveLength(1);
    const { proofValue, ...options } = proof[0];
    expect(JSON.stringify(options)).toBe(
      JSON.stringify({
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        created,
        verificationMethod: method,
        proofPurpose: 'assertionMethod',
      }),
    );
    expect(Object.keys(proof[0]).at(-1)).toBe('proofValue');
    expect(base58.decode(proofValue.slice(1))).toHaveLength(64);
    expect(proofValue[0]).toBe('z');
  });

  test('holds, and leaves what it was given as it was', async () => {
    const before = structuredClone(credential);
    expect(await proofHolds(await sign(credential))).toBe(true);
    expect(credential).toEqual(before);
  });

  test('is the same for the same document', async () => {
    expect(JSON.stringify(await sign(structuredClone(credential)))).toBe(
      JSON.stringify(await sign(credential)),
    );
  });

  test('of another key does not hold', async () => {
    const others = await otherKeys();
    const forged = await addProof(credential, {
      key: others.signer.ed25519,
      verificationMethod: method,
      created,
    });
    expect(await proofHolds(forged)).toBe(false);
  });

  test.each([[[]], [undefined], [{ type: 'DataIntegrityProof' }]])(
    'is refused where one is already: %j',
    async (proof) => {
      await expect(sign({ ...credential, proof })).rejects.toMatchObject({
        name: 'ProofError',
        code: 'already-signed',
        message: 'The document has a proof already.',
      });
    },
  );

  test('is refused where a term would stay outside of it', async () => {
    await expect(sign({ ...credential, endorsementJwt: ['eyJ.eyJ.sig'] })).rejects.toMatchObject({
      code: 'terms-unknown',
      message: expect.stringContaining('"endorsementJwt"'),
    });
    const wrong = { key: keys.signer.ed25519, verificationMethod: 'no address', created };
    await expect(addProof(credential, wrong)).rejects.toMatchObject({ code: 'document-refused' });
  });
});

test('what is signed is the hash of the proof, then that of the document', async () => {
  const { proof, ...document } = await sign(credential);
  const { proofValue: _, ...options } = proof[0];
  const { documentQuads, proofQuads, hash } = await hashData(document, options);
  const digest = async (text: string) => [
    ...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
  ];
  expect([...hash]).toEqual([...(await digest(proofQuads)), ...(await digest(documentQuads))]);
  expect(proofQuads).toContain(created);
  expect(documentQuads).not.toContain(method);
});

test('a suite is a line of a table', () => {
  expect(suites).toEqual({
    'eddsa-rdfc-2022': { canonicalize: expect.any(Function), hash: 'SHA-256', key: 'ed25519' },
  });
});

type Path = readonly (string | number)[];

/** Where texts stand. */
function textPaths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return [path];
  return Object.entries(value as object).flatMap(([key, item]) => textPaths(item, [...path, key]));
}

/** A copy in which one text says something else. */
function changed(document: object, path: Path, change: (text: string) => string): Json {
  const copy = structuredClone(document) as Json;
  const parent = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
  const last = path.at(-1) ?? '';
  parent[last] = change(parent[last]);
  return copy;
}

test('a change of any text makes the proof void, also inside endorsements', async () => {
  const signed = await sign(await endorsed());
  const all = textPaths(signed);
  expect(all.length).toBeGreaterThan(60);
  expect(await proofHolds(signed)).toBe(true);
  for (const path of all) {
    // The proof that is looked for is found by its suite.
    if (path[0] === 'proof' && path[2] === 'cryptosuite') continue;
    const copy = changed(
      signed,
      path,
      (text) => `${text.slice(0, -1)}${text.endsWith('x') ? 'y' : 'x'}`,
    );
    const verdict = await proofHolds(copy).catch(() => false);
    expect({ path, verdict }).toEqual({ path, verdict: false });
  }
});

test('whatever a text says is covered', () =>
  fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      async (name, other) => {
        const signed = await sign({ ...credential, name });
        expect(await proofHolds(signed)).toBe(true);
        fc.pre(name !== other);
        expect(await proofHolds({ ...signed, name: other })).toBe(false);
      },
    ),
    { numRuns: 50 },
  ));

/** Canonicalizes in safe mode; holds the published contexts and the key. */
describe.skipIf(!hasShared)('another library (skipped without ../shared)', () => {
  const held = (): ReadonlyMap<string, object> => {
    const multikey = 'https://w3id.org/security/multikey/v1';
    const controller = {
      '@context': ['https://www.w3.org/ns/did/v1', multikey],
      id: did,
      assertionMethod: [method],
    };
    const key = {
      '@context': multikey,
      id: method,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: keys.issuerKeys.ed25519.publicKeyMultibase,
    };
    return new Map<string, object>([
      ...contexts,
      [multikey, contextText('security-multikey-v1.json')],
      ['https://www.w3.org/ns/did/v1', contextText('did-v1.json')],
      [did, controller],
      [method, key],
    ]);
  };

  const verify = (signed: object) =>
    verifyCredential({
      credential: structuredClone(signed),
      suite: new DataIntegrityProof({ cryptosuite }),
      now: '2026-06-01T00:00:00Z',
      documentLoader: async (url) => {
        const document = held().get(url);
        if (document === undefined) throw new Error(`There is nothing at ${url}.`);
        return { contextUrl: null, document: structuredClone(document), documentUrl: url };
      },
    });

  test('accepts a badge, and refuses it when it was changed', async () => {
    const signed = await sign(credential);
    expect(await verify(signed)).toMatchObject({ verified: true });
    expect(await verify({ ...signed, name: 'Another' })).toMatchObject({ verified: false });
    expect(await verify({ ...signed, jti: 'urn:uuid:1' })).toMatchObject({ verified: false });
  });

  test('accepts a badge with endorsements, and each of them taken out of it', async () => {
    const signed = await sign(await endorsed());
    const [ofAward] = signed.endorsement;
    const [ofBadge] = signed.credentialSubject.achievement.endorsement;
    for (const each of [signed, ofAward, ofBadge]) {
      expect(await verify(each as object)).toMatchObject({ verified: true });
    }
    const path = ['endorsement', 0, 'credentialSubject', 'endorsementComment'];
    const copy = changed(signed, path, () => 'Badly made.');
    expect(await verify(copy)).toMatchObject({ verified: false });
    expect(await verify(copy.endorsement[0])).toMatchObject({ verified: false });
  });

  test('accepts numbers, other alphabets and every kind of text', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e6, noNaN: true })),
        async (narrative, creditsEarned) => {
          const { credentialSubject } = credential;
          const signed = await sign({
            ...credential,
            credentialSubject: { ...credentialSubject, narrative, creditsEarned },
          });
          // As it is read from its file.
          const read = JSON.parse(JSON.stringify(signed));
          expect(await verify(read)).toMatchObject({ verified: true });
        },
      ),
      { numRuns: 40 },
    ));
});
