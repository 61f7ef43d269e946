/** The published samples, with the verdicts of their README, and the step that decides each. */

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { unbakePng } from '../../../src/bakery/png.ts';
import { unbakeSvg } from '../../../src/bakery/svg.ts';
import { knownContexts, meaningsOf } from '../../../src/verify/ob30/contexts.ts';
import { checkProofs } from '../../../src/verify/ob30/data-integrity.ts';
import { hasShared, shared } from '../../shared.ts';
import { fetchFrom, type Json, judged, messageOf, now } from './judging.ts';

const text = (path: string): string => readFileSync(shared(`spec/vectors/${path}`), 'utf8').trim();
const bytes = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(shared(`spec/vectors/${path}`)));
const vector = (path: string): Json => JSON.parse(text(path));
const sample = (name: string): Json => vector(`ob30/validator/${name}.json`);

const controller = (id: string, ...fragments: readonly string[]) => ({
  [id]: {
    id,
    verificationMethod: fragments.map((publicKeyMultibase) => ({
      id: `${id}#${publicKeyMultibase}`,
      type: 'Multikey',
      controller: id,
      publicKeyMultibase,
    })),
    assertionMethod: fragments.map((fragment) => `${id}#${fragment}`),
  },
});

const jwkController = (id: string, publicKeyJwk: object) => ({
  [id]: {
    id,
    verificationMethod: [{ id: `${id}#rsa`, type: 'JsonWebKey', controller: id, publicKeyJwk }],
    assertionMethod: [`${id}#rsa`],
  },
});

/** The page of a sample's issuer with the keys that its proofs name: the samples have issuers that never were. */
function issuersOf(document: Json): Record<string, unknown> {
  const { id } = document.issuer;
  const named = [document.proof].flat().flatMap((proof: Json) => proof?.verificationMethod ?? []);
  return /^https:/.test(id)
    ? controller(id, ...named.map((method: string) => method.split('#')[1] ?? ''))
    : {};
}

const listAddress =
  'https://raw.githubusercontent.com/1EdTech/digital-credentials-public-validator/refs/heads/main/inspector-vc/src/test/resources/ob30/bit-string-list/testlist';

describe.skipIf(!hasShared)('published samples', () => {
  test.each([
    ['simple', 'valid', []],
    ['simple-context-version', 'valid', []],
    // Its issuer is a URN and its key a did:key: see `stranger` of method.ts.
    ['simple-did-key-method', 'valid', []],
    ['simple-multiple-proofs', 'valid', []],
    ['endorsement-valid', 'valid', []],
    ['simple-err-expired', 'expired', ['expires failed']],
    ['simple-err-proof-value', 'invalid', ['signature failed']],
    ['simple-noproof', 'invalid', ['credential failed', 'signature failed', 'key failed']],
    // A type without a meaning is no statement, so no signature can cover it.
    [
      'simple-err-issuer-type',
      'invalid',
      ['issuer failed', 'signature failed', 'key could-not-check'],
    ],
    [
      'simple-err-credential-subject-type',
      'invalid',
      ['credential failed', 'signature failed', 'key could-not-check'],
    ],
    [
      'simple-err-evidence-type',
      'invalid',
      ['credential failed', 'signature failed', 'key could-not-check'],
    ],
    [
      'simple-err-context',
      'invalid',
      ['credential failed', 'signature failed', 'key could-not-check'],
    ],
    ['simple-err-proof-method-no-scheme', 'invalid', ['signature could-not-check', 'key failed']],
    [
      'simple-err-proof-method-unknown-scheme',
      'invalid',
      ['signature could-not-check', 'key failed'],
    ],
  ])('%s: %s', async (name, verdict, faults) => {
    const document = sample(name);
    expect(await judged(document, { documents: issuersOf(document) })).toMatchObject({
      faults,
      verdict,
    });
  });

  test('the same valid ones without their issuer’s page: whole, and nobody knows whose', async () => {
    const { faults, verdict, steps } = await judged(sample('simple'));
    expect(faults).toEqual(['key could-not-check']);
    expect(verdict).toBe('unknown');
    expect(messageOf(steps, 'signature')).toBe('The badge is as it was when it was signed.');
    expect(messageOf(steps, 'key')).toBe(
      'The issuer’s page could not be read, and only that page can say whose key it is.',
    );
  });

  test('the sample of the implementation guide', async () => {
    const document = vector('ob30/impl-guide/signed.json');
    const { faults, verdict } = await judged(document, { documents: issuersOf(document) });
    expect(faults).toEqual([]);
    expect(verdict).toBe('valid');
  });

  test.each(['basicOpenBadgeCredential', 'achievementAlignmentCase', 'skillAssertionCtdl'])(
    'an unsigned example of the specification: %s',
    async (name) => {
      const { faults } = await judged(vector(`ob30/spec-examples/${name}.json`));
      expect(faults).not.toContain('credential failed');
      expect(faults).not.toContain('issuer failed');
      expect(faults).toContain('signature failed');
    },
  );

  test('a revoked one, and its list', async () => {
    const document = sample('bit-string-list/credential-status-revoked');
    const list = sample('bit-string-list/testlist');
    const documents = { ...issuersOf(document), [listAddress]: list };
    const { faults, verdict } = await judged(document, { documents });
    expect(faults).toEqual(['revocation failed']);
    expect(verdict).toBe('revoked');
    // Revoked also where the issuer's page is silent: the list is signed with the key that signed the badge.
    expect(await judged(document, { documents: { [listAddress]: list } })).toMatchObject({
      verdict: 'revoked',
    });
    expect(await judged(list, { documents })).toMatchObject({ faults: [], verdict: 'valid' });
    // The next place in the list is free, and the list says that it is another: not to be relied on.
    const other = structuredClone(document);
    other.credentialStatus.statusListIndex = 24;
    const free = await judged(other, { documents });
    expect(free.faults).toEqual([
      'status-list failed',
      'signature failed',
      'revocation could-not-check',
    ]);
  });

  test('every bit of the published list of zeros is zero', async () => {
    const { bitsOf } = await import('../../../src/verify/ob30/bitstring.ts');
    const { encodedList } =
      JSON.parse(text('bitstring/all-zero-16kb.json')).credentialSubject ??
      JSON.parse(text('bitstring/all-zero-16kb.json'));
    const bits = bitsOf(encodedList);
    expect(bits.kind).toBe('bits');
    expect(bits.kind === 'bits' && bits.bytes).toEqual(new Uint8Array(16_384));
  });
});

describe.skipIf(!hasShared)('the suites of before', () => {
  const contextText = (file: string): object =>
    JSON.parse(readFileSync(shared(`spec/contexts/${file}`), 'utf8'));

  test.each(['simple-eddsa-2022', 'simple_v1'])('%s', async (name) => {
    const document = sample(name);
    const known = await judged(document, { documents: issuersOf(document) });
    expect(known).toMatchObject({ faults: [], verdict: 'valid' });
  });

  test.each([
    ['https://w3id.org/security/data-integrity/v1', 'security-data-integrity-v1.json'],
    ['https://w3id.org/security/data-integrity/v2', 'security-data-integrity-v2.json'],
    ['https://w3id.org/security/suites/ed25519-2020/v1', 'security-suites-ed25519-2020-v1.json'],
    ['https://www.w3.org/2018/credentials/v1', 'credentials-v1.json'],
    ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json', 'ob-v3p0-context-3.0.1.json'],
    ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json', 'ob-v3p0-context-3.0.2.json'],
    ['https://purl.imsglobal.org/spec/ob/v3p0/extensions.json', 'ob-v3p0-extensions.json'],
  ])('the text of %s is the published one', (url, file) => {
    expect(knownContexts.get(url)).toEqual(contextText(file));
  });

  test('the credential of the W3C is whole, and is no badge', async () => {
    const document = vector('w3c-eddsa/rdfc-2022-alumni/signedDataInt.json');
    const judging = {
      fetchDocument: fetchFrom({}),
      now: Date.parse(now),
      checkedAt: now,
      onPart: () => {},
    };
    // Its examples' context is for tests alone, and no badge may name it.
    const url = 'https://www.w3.org/ns/credentials/examples/v2';
    const more = new Map([...knownContexts, [url, contextText('credentials-examples-v2.json')]]);
    const signed = await checkProofs(document, document.issuer, judging, meaningsOf(more));
    expect(signed.signature.result).toBe('passed');
    expect(signed.key.result).toBe('failed');
    expect((await judged(document)).faults).toEqual(['generation failed']);
  });
});

describe.skipIf(!hasShared)('in a picture, or as a JWT', () => {
  let svg: string;
  beforeAll(() => {
    svg = hasShared ? (unbakeSvg(bytes('ob30/validator/simple-jwt.svg'))[0]?.text ?? '') : '';
  });
  const headerOf = (jws: string): Json =>
    JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString());
  const issuer = 'https://1edtech.edu/issuers/565049';

  test('a PNG with JSON', async () => {
    const [baked] = await unbakePng(bytes('ob30/validator/simple-json.png'));
    const document = JSON.parse(baked?.text ?? '');
    expect(await judged(document, { documents: issuersOf(document) })).toMatchObject({
      faults: [],
      verdict: 'valid',
    });
  });

  // “Valid: RS256 signature re-verified” says its README, and the signature does hold. The key is in the badge itself,
  // so it shows whose badge it is only where the issuer publishes the same key.
  test.each([
    ['the issuer publishes the key', (jwk: object) => jwkController(issuer, jwk), [], 'valid'],
    ['the issuer’s page does not answer', () => ({}), ['key could-not-check'], 'unknown'],
    ['the issuer’s page is gone', () => ({ [issuer]: 404 }), ['key failed'], 'invalid'],
    [
      'the issuer publishes another key',
      () => controller(issuer, 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi'),
      ['key failed'],
      'invalid',
    ],
    [
      'the issuer’s page says nothing of keys',
      () => ({ [issuer]: { id: issuer } }),
      ['key could-not-check'],
      'unknown',
    ],
  ])('an SVG with a VC-JWT that brings its key: %s', async (_, documents, faults, verdict) => {
    const found = await judged(svg, { documents: documents(headerOf(svg).jwk) });
    expect(found).toMatchObject({ faults, verdict });
    expect(messageOf(found.steps, 'signature')).toBe('The badge is as it was when it was signed.');
  });

  test('a PNG with a VC-JWT of the data model 1.1', async () => {
    const [baked] = await unbakePng(bytes('ob30/validator/simple-jwt_v1.png'));
    const jws = baked?.text ?? '';
    const documents = jwkController('https://example.edu/issuers/565049', headerOf(jws).jwk);
    expect(await judged(jws, { documents })).toMatchObject({ faults: [], verdict: 'valid' });
  });

  test('a VC-JWT that names no key', async () => {
    const { faults, verdict } = await judged(text('ob30/validator/simple.jwt'));
    // Its subject has no achievement, and its context is that of a draft.
    expect(faults).toEqual([
      'credential failed',
      'signature could-not-check',
      'key could-not-check',
    ]);
    expect(verdict).toBe('invalid');
  });

  test('did:key of the published documents', async () => {
    const { placeOf } = await import('../../../src/verify/ob30/did.ts');
    const documents = vector('did-key/ed25519-x25519.json') as Record<string, Json>;
    const { publishedKeys } = await import('../../../src/verify/ob30/published-keys.ts');
    for (const did of Object.keys(documents)) {
      expect(placeOf(did).kind, did).toBe('itself');
      const keys = await publishedKeys(did, {
        fetchDocument: fetchFrom({}),
        now: 0,
        checkedAt: now,
        onPart: () => {},
      });
      const [method] = documents[did].didDocument.assertionMethod;
      expect(keys).toMatchObject({ kind: 'keys', keys: [{ id: method }] });
    }
  });
});
