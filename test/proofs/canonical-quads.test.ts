import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createContextLoader } from '../../src/documents/contexts/loader.ts';
import { canonicalQuads } from '../../src/proofs/canonical-quads.ts';
import { ProofError } from '../../src/proofs/proof-error.ts';
import { hasShared } from '../shared.ts';
import { credential as handMade } from '../support/hand-made.ts';
import { jsonVector, publishedLoader, vector } from './vectors.ts';

const credential = handMade(17);
const context = credential['@context'];

async function refusal(document: object): Promise<ProofError> {
  const error = await canonicalQuads(document).catch((refused: unknown) => refused);
  if (!(error instanceof ProofError)) throw new Error('This was not refused.');
  return error;
}

describe.skipIf(!hasShared)('published canonical forms (skipped without ../shared)', () => {
  test('the credential of the Open Badges implementation guide, with the contexts held here', async () => {
    const { proof, ...document } = jsonVector('ob30/impl-guide/signed.json');
    const { proofValue: _, ...options } = proof;
    expect(await canonicalQuads(document)).toBe(vector('ob30/impl-guide/document-canon.txt'));
    expect(await canonicalQuads({ ...options, '@context': document['@context'] })).toBe(
      vector('ob30/impl-guide/proof-canon.txt'),
    );
  });

  test('the W3C’s Alumni Credential and its proof, with the context of its examples', async () => {
    const folder = 'w3c-eddsa/rdfc-2022-alumni';
    const loader = publishedLoader();
    const document = jsonVector(`${folder}/unsigned.json`);
    const options = jsonVector(`${folder}/proofConfigDataInt.json`);
    expect(await canonicalQuads(document, loader)).toBe(vector(`${folder}/canonDocDataInt.txt`));
    expect(await canonicalQuads(options, loader)).toBe(vector(`${folder}/proofCanonDataInt.txt`));
    expect(await refusal(document)).toMatchObject({ code: 'context-unknown' });
  });

  test('the newer text of the 3.0.3 context changes nothing in a document that both can read', async () => {
    const newer = publishedLoader({
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json':
        'ob-v3p0-context-3.0.3.validator-copy.json',
    });
    expect(await canonicalQuads(credential, newer)).toBe(await canonicalQuads(credential));
    // What one loader gave must not be remembered for another one.
    const jti = { ...credential, jti: 'urn:uuid:0' };
    expect(await canonicalQuads(jti, newer)).not.toBe(await canonicalQuads(credential));
    expect(await refusal(jti)).toMatchObject({ code: 'terms-unknown' });
  });
});

test('the order in which members stand has no meaning', () => {
  const shuffled = (order: readonly number[]): object =>
    Object.fromEntries(
      Object.entries(credential)
        .map((entry, at) => ({ entry, place: order[at] ?? 0 }))
        .sort((a, b) => a.place - b.place)
        .map(({ entry }) => entry),
    );
  return fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), async (order) => {
      expect(await canonicalQuads(shuffled(order))).toBe(await canonicalQuads(credential));
    }),
    { numRuns: 20 },
  );
});

test('every text of a credential stands in its canonical form', async () => {
  const quads = await canonicalQuads({ ...credential, description: 'A “quote”\nand a line.' });
  for (const text of [
    credential.id,
    credential.issuer.url,
    credential.credentialSubject.achievement.criteria.narrative,
    credential.credentialStatus.statusListIndex,
    'A “quote”\\nand a line.',
  ]) {
    expect(quads).toContain(text);
  }
});

test('twenty pieces of evidence that say the same stay twenty', async () => {
  const evidence = Array.from({ length: 20 }, () => ({ type: ['Evidence'], narrative: 'Same.' }));
  const quads = await canonicalQuads({ ...credential, evidence });
  expect(quads.match(/"Same\."/g)).toHaveLength(20);
});

describe('what no proof could cover is refused', () => {
  test.each([
    [{ endorsementJwt: ['eyJ.eyJ.sig'] }, 'No context declares the term "endorsementJwt".'],
    [{ jti: 'urn:uuid:1' }, 'No context declares the term "jti".'],
    [{ colour: 'secret' }, 'No context declares the term "colour".'],
    [{ type: ['VerifiableCredential', 'Secret'] }, 'No context declares the type "Secret".'],
    [
      { evidence: [{ type: ['Evidence'], colour: 'secret' }] },
      'No context declares the term "colour".',
    ],
    [
      { credentialSubject: { ...credential.credentialSubject, jti: 'secret' } },
      'No context declares the term "jti".',
    ],
  ])('terms-unknown: %j', async (more, message) => {
    const { code, message: said } = await refusal({ ...credential, ...more });
    expect({ code, said }).toEqual({ code: 'terms-unknown', said: message });
  });

  test('context-refused: a context that changes a protected term', async () => {
    const document = { ...credential, '@context': [...context, { name: 'https://a.example/' }] };
    const { code, message } = await refusal(document);
    expect(code).toBe('context-refused');
    expect(message).toBe('A context changes the protected term "name".');
  });

  test.each([
    [{ id: 'secret' }, 'an id in it is no absolute address'],
    [
      { evidence: [{ id: 'https://a b', type: ['Evidence'] }] },
      'an id in it is no absolute address',
    ],
    [{ id: 7 }, 'invalid @id value'],
    [{ '@context': 7 }, 'invalid local context'],
    [{ '@context': [...context, { '@language': 'e n' }] }, 'invalid @language value'],
  ])('document-refused: %j', async (more, why) => {
    const { code, message } = await refusal({ ...credential, ...more });
    expect(code).toBe('document-refused');
    expect(message).toBe(`No proof can cover the document: ${why}.`);
  });

  test.each([{}, { '@context': context }, { '@context': context, id: 'urn:uuid:1' }])(
    'document-refused: %j says nothing',
    async (document) => {
      expect(await refusal(document)).toMatchObject({ code: 'document-refused' });
    },
  );

  test.each([
    { jti: 'canary' },
    { id: 'canary' },
    { evidence: 'canary' },
    { validFrom: { '@value': 'canary', '@id': 'canary' } },
    { credentialSubject: { id: 'canary' } },
    { issuer: { ...credential.issuer, url: { '@language': 7, '@value': 'canary' } } },
  ])('and no value of the document is told: %j', async (more) => {
    const error = await refusal({ ...credential, ...more });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('canary');
  });
});

describe('the network', () => {
  let server: Server;
  let elsewhere: string;
  let asked = 0;

  beforeAll(async () => {
    server = createServer((_, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/ld+json');
      response.end('{"@context":{"name":"https://schema.org/name"}}');
    });
    await new Promise<void>((listens) => {
      server.listen(0, '127.0.0.1', listens);
    });
    elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}/context`;
  });

  beforeEach(() => {
    asked = 0;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('would be asked by the library itself', async () => {
    expect(await jsonld.canonize({ '@context': elsewhere, name: 'Ada' } as object)).toContain(
      'Ada',
    );
    expect(asked).toBe(1);
  });

  const places: readonly (readonly [string, (elsewhere: string) => object])[] = [
    ['a context', (url) => ({ '@context': [...context, url] })],
    ['an imported one', (url) => ({ '@context': [...context, { '@import': url }] })],
    [
      'one of a credential inside',
      (url) => ({ evidence: [{ '@context': url, id: 'urn:uuid:2', name: 'Ada' }] }),
    ],
    [
      'one of a term',
      (url) => ({
        '@context': [...context, { its: { '@id': 'https://a.example/', '@context': url } }],
        its: { id: 'urn:uuid:2', name: 'Ada' },
      }),
    ],
  ];

  test.each(places)('is not asked for %s that is not held', async (_, more) => {
    const { code, message } = await refusal({ ...credential, ...more(elsewhere) });
    expect(code).toBe('context-unknown');
    expect(message).toBe(`The JSON-LD context "${elsewhere}" is not among those held here.`);
    expect(asked).toBe(0);
  });

  test('is not asked when nothing is held at all', async () => {
    const none = createContextLoader(new Map());
    await expect(canonicalQuads(credential, none)).rejects.toMatchObject({
      code: 'context-unknown',
    });
  });
});
