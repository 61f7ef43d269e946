/** Whatever is handed over or fetched, there is a report. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateTime, looseDateTime } from '../../src/verify/date-time.ts';
import { contexts, generationOf } from '../../src/verify/generation.ts';
import { canonical, isBeyondLimits, own } from '../../src/verify/json.ts';
import { modelFindings } from '../../src/verify/model.ts';
import { isOpenBadges30 } from '../../src/verify/ob30/is-open-badges.ts';
import { verify } from '../../src/verify/verify.ts';
import { hasShared, shared } from '../shared.ts';
import { hosting, sample20 } from './sample.ts';
import { faults, fetchFrom, judge, judgeInput, now } from './vectors.ts';

const addresses = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'];
const words = fc.constantFrom(
  ...[...addresses, 'Assertion', 'BadgeClass', 'Profile', 'hosted', 'SignedBadge', 'email'],
  ...['2026-01-01T00:00:00Z', 'urn:x:y', 'https://[', 'http://%', ...Object.values(contexts)],
);
const names = fc.constantFrom(
  ...['@context', 'type', 'id', 'uid', 'recipient', 'badge', 'verification', 'verify', 'issuedOn'],
  ...['expires', 'image', 'evidence', 'revoked', 'name', 'url', 'criteria', 'issuer', 'alignment'],
  ...[
    'related',
    'endorsement',
    'identity',
    'hashed',
    'startsWith',
    'allowedOrigins',
    'extensions:X',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
);
const { any } = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(names, tie('any'), { maxKeys: 9 }),
  ),
}));
const at = 'https://issuer.example/';
const parts = { assertion: 'awards/1.json', badge: 'badge.json', issuer: 'issuer.json' } as const;
const changes = fc.dictionary(names, any, { maxKeys: 2 });

/**
 * A sound award with a few properties overwritten in each document, or something else altogether.
 */
const documents = fc
  .record({ assertion: changes, badge: changes, issuer: changes, instead: any })
  .chain(({ instead, ...over }) =>
    fc.record(
      Object.fromEntries(
        Object.entries(over).map(([part, change]) => [
          part,
          fc.oneof(
            {
              arbitrary: fc.constant({ ...sample20()[part as keyof typeof parts], ...change }),
              weight: 5,
            },
            { arbitrary: fc.constant<unknown>(instead), weight: 1 },
          ),
        ]),
      ),
    ),
  );

test('arbitrary documents, given and fetched', async () => {
  await fc.assert(
    fc.asyncProperty(documents, any, async (changed, served) => {
      const hosted = new Map<string, unknown>(addresses.map((address) => [address, served]));
      for (const [part, path] of Object.entries(parts)) hosted.set(at + path, changed[part]);
      const options = { fetchDocument: fetchFrom(Object.fromEntries(hosted)), now };
      const inputs = [
        { document: changed.assertion },
        { document: served },
        { address: `${at}awards/1.json` },
        { address: JSON.stringify(served) },
      ];
      const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const reports = [
        ...inputs.map((input) => judgeInput(input, options)),
        verify({ text: `${part({ alg: 'RS256' })}.${part(changed.assertion)}.AAAA` }, options),
        verify({ text: `${part(served)}.${part(changed.assertion)}.AAAA` }, options),
      ];
      for (const report of await Promise.all(reports)) {
        expect(report.steps.length).toBeGreaterThan(0);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }
    }),
    { numRuns: 500 },
  );
});

describe('limits', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`);
  const wide = { tags: Array(30_000).fill('x') };
  const long = { name: 'x'.repeat(5_000_001) };

  test.each([
    ['deep', deep],
    ['wide', wide],
    ['long', long],
  ])('%s', async (_, document) => {
    expect(isBeyondLimits(document)).toBe(true);
    const award = { ...sample20().assertion, ...document };
    expect(faults(await judge(award))).toEqual(['readable failed']);
    expect(generationOf({ '@context': document })).toBeUndefined();
    const is = { generation: '2.0', documentClass: 'BadgeClass' } as const;
    expect(modelFindings(is, document)).toBeUndefined();
    const sample = sample20();
    const documents = { ...hosting(sample), 'https://issuer.example/badge.json': document };
    expect(faults(await judge(sample.assertion, documents))[0]).toBe('badge-class failed');
  });

  test('a picture of three megabytes is no offence', () => {
    expect(isBeyondLimits({ image: 'x'.repeat(3_000_000) })).toBe(false);
  });
});

test('names of the prototype are names like others', async () => {
  expect(own({}, 'constructor')).toBeUndefined();
  const award = JSON.parse('{"__proto__": {"revoked": true, "verify": {"type": "hosted"}}}');
  expect(generationOf(award)).toBeUndefined();
  expect(generationOf({ '@context': contexts['2.0'], type: 'toString' })).toEqual({
    generation: '2.0',
  });
  const sample = sample20();
  sample.assertion.recipient = { type: 'constructor', hashed: false, identity: 'toString$ab' };
  expect(faults(await judge(sample.assertion, hosting(sample)))).toEqual([
    'assertion failed recipient.type',
  ]);
});

test('whoever cannot fetch may say so by throwing', async () => {
  const fetchDocument = async () => {
    throw new Error('offline');
  };
  const report = await judgeInput({ document: sample20().assertion }, { fetchDocument, now });
  expect(report.verdict).toBe('unknown');
});

test('only web addresses are fetched, and few', async () => {
  const asked: string[] = [];
  const sample = sample20();
  const id = 'https://issuer.example/awards/1.json';
  const award = { ...sample.assertion, id, badge: 'file:///etc/passwd' };
  const served = fetchFrom({ [id]: award });
  const fetchDocument = async (address: string) => {
    asked.push(address);
    return served(address);
  };
  expect((await judgeInput({ document: award }, { fetchDocument, now })).verdict).toBe('unknown');
  await judgeInput({ address: 'javascript:alert(1)' }, { fetchDocument, now });
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.filter((address) => !address.includes('endorsement'))).toEqual([id]);
});

describe('generations', () => {
  test.each<[unknown, unknown]>([
    [{ '@context': ['x', contexts['2.0'], contexts['1.1']], type: 'Profile' }, ['2.0', 'Issuer']],
    [{ '@context': contexts['1.1'], type: 'Profile' }, ['1.1', undefined]],
    [{ '@context': contexts['1.1'], type: ['x', 'BadgeClass'] }, ['1.1', 'BadgeClass']],
    [{ '@context': { Assertion: 'https://w3id.org/openbadges#Assertion' }, type: 'Assertion' }, []],
    [{ '@context': 'https://www.w3.org/ns/credentials/v2', type: 'VerifiableCredential' }, []],
    [{ type: 'Assertion', recipient: {}, badge: '' }, []],
    [{ recipient: {}, badge: '' }, ['1.0', 'Assertion']],
    [{ revoked: true }, ['1.0', 'Assertion']],
    [{ name: 'x', criteria: 'x', image: 'x' }, ['1.0', 'BadgeClass']],
    [{ name: 'x', url: 'x' }, ['1.0', 'Issuer']],
    [{ name: 'a-package', version: '1', url: 'x' }, []],
    ['Assertion', []],
  ])('%j', (document, expected) => {
    const is = generationOf(document);
    expect(is === undefined ? [] : [is.generation, is.documentClass]).toEqual(expected);
  });

  test.skipIf(!hasShared).each(['openbadges-v2.json', 'openbadges-v2.validator-copy.json'])(
    'the whole of %s, written out, is the context (files beside the checkout)',
    (name) => {
      const file = JSON.parse(readFileSync(shared(`spec/contexts/${name}`), 'utf8'));
      const context = file['@context'];
      const is = { generation: '2.0', documentClass: 'Issuer' };
      expect(generationOf({ '@context': context, type: 'Issuer' })).toEqual(is);
      const changed = { ...context, badge: 'https://evil.example/' };
      expect(generationOf({ '@context': changed, type: 'Issuer' })).toBeUndefined();
    },
  );
});

describe('dates', () => {
  test.each([
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02T03:04Z', '2026-01-02T03:04:00.000Z'],
    ['2026-01-02T03:04:05.25+05:30', '2026-01-01T21:34:05.250Z'],
    ['2026-01-02T03:04:05-05', '2026-01-02T08:04:05.000Z'],
    ['2024-02-29T00:00:00+0000', '2024-02-29T00:00:00.000Z'],
  ])('%s', (written, expected) => {
    expect(new Date(dateTime(written) ?? Number.NaN).toISOString()).toBe(expected);
    expect(looseDateTime(written)).toBe(dateTime(written));
  });

  test.each([
    ...[
      '2026-02-29T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-01-00T00:00:00Z',
      '2026-01-01 00:00Z',
    ],
    ...['2026-01-01T24:00:00Z', '2026-01-01T00:60:00Z', '2026-01-01T00:00:00+24:00', '2026-W01'],
    ...['20260101T000000Z', '2026-01-01T00:00:00Z\n', '', '0001-01-01T00:00:00Z'],
  ])('%j is none', (written) => {
    expect(dateTime(written)).toBeUndefined();
    expect(looseDateTime(written)).toBeUndefined();
  });

  test('any moment that JavaScript writes is read back', () => {
    const dates = fc.date({
      min: new Date('1000-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(dates, (date) => dateTime(date.toISOString()) === date.getTime()));
  });
});

test('canonical JSON does not depend on the order of names', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"x","d":null}]}',
  );
});

test.each<[object, boolean]>([
  [{ '@context': ['https://www.w3.org/ns/credentials/v2'] }, true],
  [{ '@context': 'https://www.w3.org/2018/credentials/v1' }, true],
  [{ '@context': 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json' }, true],
  [{ type: ['VerifiableCredential', 'OpenBadgeCredential'] }, true],
  [{ type: 'EndorsementCredential' }, true],
  [{ type: 'BitstringStatusListCredential' }, true],
  [{ vc: { type: 'VerifiableCredential' }, iss: 'did:key:z' }, true],
  [{ vc: 'text' }, false],
  [{ '@context': contexts['2.0'], type: 'Assertion' }, false],
  [{ '@context': 'https://www.w3.org.evil.example/ns/credentials/v2' }, false],
  [{ id: 'https://a.example/', revoked: true }, false],
  [{}, false],
])('%j is of 3.0: %j', (document, expected) => {
  expect(isOpenBadges30(document as Readonly<Record<string, unknown>>)).toBe(expected);
});
