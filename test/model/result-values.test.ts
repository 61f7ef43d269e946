import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf, valueFault } from '../../src/model/result-values.ts';

const anything = { allowedValue: [] };
const grades = { allowedValue: ['F', 'C', 'B', 'A'] };
const percent = { allowedValue: [], valueMin: '0', valueMax: '100' };

describe('numbers', () => {
  test.each([
    ['0', 0],
    ['1.10', 1.1],
    ['-2', -2],
    ['+3.5', 3.5],
    ['.5', 0.5],
    ['0042', 42],
    ['1,5', undefined],
    ['85 %', undefined],
    ['1e3', undefined],
    ['Infinity', undefined],
    ['0x10', undefined],
    ['', undefined],
    ['A', undefined],
    [undefined, undefined],
  ])('%s', (given, expected) => {
    expect(numberOf(given)).toBe(expected);
  });
});

describe('what fits', () => {
  test.each([
    ['anything', 'Excellent', anything],
    ['a listed value', 'B', grades],
    ['the lowest', '0', percent],
    ['the highest, spelled in another way', '100.00', percent],
    ['within', '92.50', percent],
    ['a range that is open above', '7', { allowedValue: [], valueMin: '6' }],
    ['a range that is open below', '-7', { allowedValue: [], valueMax: '6' }],
    ['a listed word among numbers', 'absent', { ...percent, allowedValue: ['absent', '50'] }],
    ['letters have no range', 'C', { allowedValue: [], valueMin: 'F', valueMax: 'A' }],
    [
      'a range the wrong way round is told elsewhere',
      '5',
      { allowedValue: [], valueMin: '9', valueMax: '1' },
    ],
  ])('%s', (_, value, allowed) => {
    expect(valueFault(value, allowed)).toBeUndefined();
  });
});

describe('what does not', () => {
  test.each([
    [
      'b',
      grades,
      '"b" is none of the values that this result can have.',
      'The values are "F", "C", "B", "A".',
    ],
    [
      'Excellent',
      grades,
      '"Excellent" is none of the values that this result can have.',
      'The values are "F", "C", "B", "A".',
    ],
    [
      '1.1',
      { allowedValue: ['1.10'] },
      '"1.1" is none of the values that this result can have.',
      'The values are "1.10".',
    ],
    [
      '100.01',
      percent,
      '"100.01" lies outside of this result, which goes from "0" to "100".',
      'Correct the value, or valueMin and valueMax in the file of the badge.',
    ],
    [
      '-1',
      { allowedValue: [], valueMin: '0' },
      '"-1" lies outside of this result, which goes from "0".',
      'Correct the value, or valueMin and valueMax in the file of the badge.',
    ],
    [
      '85 %',
      percent,
      '"85 %" is no number, and this result goes from "0" to "100".',
      'Write the number alone, with a point and no sign behind it, for example 8.5.',
    ],
    [
      '8,5',
      { allowedValue: [], valueMax: '10' },
      '"8,5" is no number, and this result goes to "10".',
      'Write the number alone, with a point and no sign behind it, for example 8.5.',
    ],
    [
      '200',
      { ...percent, allowedValue: ['100', '200'] },
      '"200" lies outside of this result, which goes from "0" to "100".',
      'Correct the value, or valueMin and valueMax in the file of the badge.',
    ],
  ])('%s', (value, allowed, message, hint) => {
    expect(valueFault(value, allowed)).toEqual({ message, hint });
  });
});

test('law: a number fits a range exactly when it lies in it, both ends included', () => {
  const number = fc.integer({ min: -500, max: 500 }).map((whole) => whole / 4);
  fc.assert(
    fc.property(number, number, number, (value, one, other) => {
      const [min, max] = one < other ? [one, other] : [other, one];
      const range = { allowedValue: [], valueMin: String(min), valueMax: max.toFixed(2) };
      expect(valueFault(value.toFixed(3), range) === undefined).toBe(value >= min && value <= max);
    }),
  );
});
