import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggest } from '../../src/problems/suggest.ts';

const fields = ['alignment', 'description', 'evidence', 'imageAlt', 'issuedOn', 'name'];

test.each([
  ['isuedOn', 'issuedOn'],
  ['issuedon', 'issuedOn'],
  ['ISSUEDON', 'issuedOn'],
  ['issued_on', 'issuedOn'],
  ['evidense', 'evidence'],
  ['imagealt', 'imageAlt'],
  ['naem', 'name'],
  ['discription', 'description'],
  ['narrative', undefined],
  ['geburtstag', undefined],
  ['__proto__', undefined],
  ['a'.repeat(250_000), undefined],
])('%s', (word, expected) => {
  expect(suggest(word, fields)).toBe(expected);
});

test('of words equally near the first one, so that two runs say the same', () => {
  expect(suggest('ab', ['ax', 'ay'])).toBe('ax');
  expect(suggest('anything', [])).toBeUndefined();
});

test('law: a known word is its own suggestion, with a slip of the hand too', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...fields),
      fc.nat(),
      fc.constantFrom('x', ''),
      (word, at, typed) => {
        expect(suggest(word, fields)).toBe(word);
        const place = at % word.length;
        expect(suggest(word.slice(0, place) + typed + word.slice(place + 1), fields)).toBe(word);
      },
    ),
  ));
