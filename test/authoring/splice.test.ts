import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applySplices } from '../../src/authoring/splice.ts';

test.each([
  { given: [], expected: 'abcdef' },
  { given: [{ start: 0, end: 0, text: '>' }], expected: '>abcdef' },
  { given: [{ start: 6, end: 6, text: '<' }], expected: 'abcdef<' },
  {
    given: [
      { start: 4, end: 5, text: 'E' },
      { start: 1, end: 3, text: '' },
    ],
    expected: 'adEf',
  },
  {
    given: [
      { start: 3, end: 3, text: '1' },
      { start: 3, end: 3, text: '2' },
      { start: 2, end: 3, text: 'C' },
    ],
    expected: 'abC12def',
  },
])('$given', ({ given, expected }) => {
  expect(applySplices('abcdef', given)).toBe(expected);
});

test('two edits of one place are a mistake of the program', () => {
  const overlapping = [
    { start: 1, end: 3, text: '' },
    { start: 2, end: 4, text: '' },
  ];
  expect(() => applySplices('abcdef', overlapping)).toThrow('overlap');
});

test('law: pieces that are replaced one by one, in any order, give the text of the new pieces', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.option(fc.string(), { nil: undefined }))),
      fc.infiniteStream(fc.nat()),
      (pieces, order) => {
        let at = 0;
        const splices = pieces.flatMap(([old, text]) => {
          const start = at;
          at += old.length;
          return text === undefined ? [] : [{ start, end: at, text }];
        });
        const shuffled = splices
          .map((splice) => ({ splice, key: order.next().value }))
          .sort((a, b) => Number(a.key) - Number(b.key))
          .map(({ splice }) => splice);
        expect(applySplices(pieces.map(([old]) => old).join(''), shuffled)).toBe(
          pieces.map(([old, text]) => text ?? old).join(''),
        );
      },
    ),
  ));
