import { expect, test } from 'vitest';
import { colourOf, colourWords, namedColours } from '../../../src/authoring/picture/colours.ts';

test.each([
  ['teal', '#0f5b63'],
  [' Navy ', '#1f3a5f'],
  ['#A1b2C3', '#a1b2c3'],
  ['a1b2c3', '#a1b2c3'],
  ['#f0a', '#ff00aa'],
  ['mauve', undefined],
  ['#12345', undefined],
  ['', undefined],
  ['constructor', undefined],
  ['#12345g', undefined],
])('"%s" is %s', (word, expected) => {
  expect(colourOf(word)).toBe(expected);
});

test.each([
  ['#000000', 'black'],
  ['#808080', 'grey'],
  ['#ffffff', 'white'],
  ['#a32638', 'red'],
  ['#1f3a5f', 'dark blue'],
  ['#0f5b63', 'dark teal'],
  ['#e0a526', 'yellow'],
  ['#6b4226', 'brown'],
  ['#ffd9e0', 'light pink'],
  ['#00aa00', 'green'],
  ['#5b2a6b', 'dark violet'],
  ['#8f2a68', 'magenta'],
])('%s is called %s', (colour, words) => {
  expect(colourWords(colour)).toBe(words);
});

test('every colour of the list is one', () => {
  for (const [name, value] of Object.entries(namedColours)) expect(colourOf(name)).toBe(value);
});
