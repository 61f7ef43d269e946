import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapeOf, valuesLike } from '../../src/proofs/document-shape.ts';

const text = fc.constantFrom(
  'a text',
  'another',
  '',
  'https://badges.example.org/1',
  'https://badges.example.org/2',
  'https://badges.example.org/ 3',
  'urn:uuid:1-2',
  'did:web:a.example',
  'did:',
);
const name = fc.constantFrom('id', 'type', 'name', '@context', 'achievementType', 'toString');
const { json } = fc.letrec<{ json: unknown; map: object }>((tie) => ({
  json: fc.oneof(
    { weight: 3, arbitrary: text },
    fc.constantFrom<unknown>(1, 2, true, false, null, undefined, '1'),
    fc.array(tie('json'), { maxLength: 3 }),
    tie('map'),
  ),
  map: fc.dictionary(name, tie('json'), { maxKeys: 3 }),
}));
const document = fc.dictionary(name, json, { minKeys: 1, maxKeys: 4 });

/** The same with another text here and there, so that many pairs are of one shape. */
const changed = (value: unknown, texts: readonly string[], next = { place: 0 }): unknown => {
  if (typeof value === 'string') {
    next.place += 1;
    return texts[next.place % texts.length] ?? value;
  }
  if (Array.isArray(value)) return value.map((one) => changed(one, texts, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, changed(one, texts, next)]),
  );
};

test('documents are alike when they have the same key, and their values are those beside it', () => {
  let alike = 0;
  fc.assert(
    fc.property(document, fc.array(text, { maxLength: 2 }), document, (one, texts, other) => {
      const valuesOf = valuesLike(one);
      for (const another of [one, changed(one, texts) as object, other]) {
        const { key, values } = shapeOf(another);
        const isAlike = key === shapeOf(one).key;
        if (isAlike) alike += 1;
        expect(valuesOf(another)).toEqual(isAlike ? values : undefined);
      }
    }),
    { numRuns: 3000 },
  );
  expect(alike).toBeGreaterThan(3500);
});
