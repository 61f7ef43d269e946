import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortened, sizeOf, widthOf } from '../../src/site/text-size.ts';

test.each([
  ['', 0],
  ['Ada', 3],
  ['阮文寶', 6],
  ['カード', 5],
  ['한국어', 6],
  // Written with marks of their own.
  ['e\u0301te\u0301', 3],
  ['فاطمة', 5],
])('%j is as wide as %i letters', (text, width) => expect(widthOf(text)).toBe(width));

test('a size is the first whose limit a text keeps', () => {
  const sizes = [0, 3, 4, 6, 7, 9, 10].map((length) => sizeOf('x'.repeat(length), [3, 6, 9]));
  expect(sizes).toEqual(['short', 'short', 'medium', 'medium', 'long', 'long', 'longest']);
});

describe('a shortened text', () => {
  test.each([
    ['Knows engines.', 20, 'Knows engines.'],
    ['Knows engines\n\nand  tables.', 40, 'Knows engines and tables.'],
    ['Knows engines and tables.', 20, 'Knows engines and…'],
    // Nowhere to cut behind a word.
    ['Rindfleischetikettierung', 12, 'Rindfleisch…'],
    ['畫出一個數字在機關裡走過的路', 9, '畫出一個…'],
    // A family is one sign.
    ['👩‍👩‍👧👩‍👩‍👧', 3, '…'],
  ])('of %j in the room of %i', (text, most, expected) => {
    expect(shortened(text, most)).toBe(expected);
  });

  test('is never wider than there is room, and no longer than it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 40 }),
        (text, most) => {
          const short = shortened(text, most);
          expect(widthOf(short)).toBeLessThanOrEqual(most);
          expect(short.length).toBeLessThanOrEqual(Math.max(text.length, 1));
        },
      ),
    );
  });
});
