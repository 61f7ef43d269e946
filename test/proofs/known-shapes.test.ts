import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { contexts } from '../../src/documents/contexts/contexts.ts';
import { createContextLoader } from '../../src/documents/contexts/loader.ts';
import { createKnownShapes } from '../../src/proofs/known-shapes.ts';
import type { Quad } from '../../src/proofs/rdf-dataset.ts';
import { credential } from '../support/hand-made.ts';
import { publishedDocuments } from '../support/published-documents.ts';
import { rich } from '../support/rich-site.ts';
import { minimal, sealedAward } from '../support/site.ts';

const options = { safe: true, base: null, documentLoader: createContextLoader(contexts) };

type Ask<T> = (document: object, settings: object) => Promise<T>;
const canonize = jsonld.canonize as unknown as Ask<string>;
const toRdf = jsonld.toRDF as unknown as Ask<readonly Quad[]>;

const library = (document: object): Promise<string | 'refused'> =>
  canonize(document, { ...options, canonizeOptions: { algorithm: 'RDFC-1.0' } }).catch(
    () => 'refused',
  );

/** Counts how often the library was asked. */
function shapes() {
  const asked = { times: 0 };
  const known = createKnownShapes((document) => {
    asked.times += 1;
    return toRdf(document, options);
  });
  return { known, asked };
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Every text in a document, but for words of vocabularies, given another one. */
function rewritten(value: unknown, next: (text: string) => string, member = ''): unknown {
  if (typeof value === 'string') {
    return /^(@context|type|achievementType|resultType|status|proofPurpose)$/.test(member)
      ? value
      : next(value);
  }
  if (Array.isArray(value)) return value.map((one) => rewritten(one, next, member));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, within]) => [name, rewritten(within, next, name)]),
  );
}

describe('what we publish', () => {
  test('is told without the library, byte for byte as the library tells it, each shape asked once', async () => {
    const documents = await publishedDocuments({
      ...rich,
      'badges/site.yaml':
        'url: https://badges.example.org/club/\ntitle: The Club\nformats: ["2.0", "3.0"]\n',
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [
          `recipients/more/${index}.md`,
          sealedAward(
            `${index.toString(16).padStart(8, '0')}-6a1e-4d0e-9a53-5f7d3c1e8b42`,
            100 + index,
            index % 2 === 0
              ? `expires: 2028-01-${String((index % 28) + 1).padStart(2, '0')}\n`
              : '',
          ),
        ]),
      ),
    });
    const { known, asked } = shapes();
    let told = 0;
    for (const document of documents) {
      const quads = await known(document);
      expect(quads).toBe(await library(document));
      told += 1;
    }
    expect(told).toBeGreaterThan(45);
    expect(asked.times).toBeLessThan(15);
  });
});

describe('a shape that is known', () => {
  const text = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    fc.constantFrom(
      'same',
      'same',
      '',
      '"',
      '\\',
      '\n\r\t\b\f\u0000\u007f\u0085\u2028',
      '@id',
      '_:b0',
    ),
    fc.constantFrom('https://a.example/', 'urn:uuid:1', 'did:web:a.example', 'a:b', '//a', '#a'),
  );
  const address = fc.webUrl({ withFragments: true, withQueryParameters: true });

  test('says of any values what the library says', async () => {
    const documents = await publishedDocuments(rich);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: documents.length - 1 }),
        fc.array(text, { minLength: 1, maxLength: 30 }),
        fc.array(address, { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        async (which, texts, addresses, anything) => {
          const document = documents[which] as object;
          const { known } = shapes();
          await known(document);
          let turn = 0;
          const other = rewritten(document, (before) => {
            turn += 1;
            const isAddress = /^(https:|did:|urn:)/.test(before);
            const pool = isAddress && !anything ? addresses : texts;
            return pool[turn % pool.length] as string;
          }) as object;
          for (const one of [other, document, other]) {
            const quads = await known(one);
            if (quads !== undefined) expect(quads).toBe(await library(one));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  const json = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.constantFrom<Json>(0, 1.5, 1e30, -0, true, false, null, [], {}),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom('id', 'type', 'name', 'evidence', 'result', '@value', '@language', '@id'),
        tie('value'),
        { maxKeys: 3 },
      ),
    ),
  })).value;

  test('refuses nothing less and nothing more, whatever a document holds', async () => {
    const { known } = shapes();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('evidence', 'credentialSubject', 'id', 'narrative', 'issuer', 'unknown'),
        json,
        json,
        async (member, one, other) => {
          for (const value of [one, other, one]) {
            const document = { ...credential(17), [member]: value };
            const quads = await known(document);
            if (quads !== undefined) expect(quads).toBe(await library(document));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('twins, equal texts and texts that change places', async () => {
    const { known, asked } = shapes();
    const evidence = (...narratives: string[]) => ({
      ...credential(17),
      evidence: narratives.map((narrative) => ({ type: ['Evidence'], narrative })),
    });
    const results = [];
    for (const narratives of [
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'a'],
      ['c', 'd'],
    ]) {
      const document = evidence(...narratives);
      const quads = await known(document);
      results.push(
        quads === undefined ? 'left to the library' : quads === (await library(document)),
      );
    }
    expect(results).toEqual([true, true, 'left to the library', true]);
    expect(asked.times).toBe(1);
    const tags = (tag: readonly string[]) => {
      const { credentialSubject, ...rest } = credential(17);
      const achievement = { ...credentialSubject.achievement, tag };
      return { ...rest, credentialSubject: { ...credentialSubject, achievement } };
    };
    for (const tag of [
      ['a', 'b'],
      ['b', 'b'],
      ['b', 'c'],
    ]) {
      expect(await known(tags(tag))).toBe(await library(tags(tag)));
    }
  });
});

test('a context that is written out is left to the library', async () => {
  const { known, asked } = shapes();
  const { '@context': context, ...rest } = credential(17);
  const document = { '@context': [...context, { its: 'https://a.example/' }], ...rest };
  expect(await known(document)).toBeUndefined();
  expect(asked.times).toBe(0);
});

test('half a character is left to the library', async () => {
  const { known } = shapes();
  expect(await known({ ...credential(17), name: '\ud800' })).toBeUndefined();
  expect(await known({ ...minimal, '@context': [] })).toBeUndefined();
});
