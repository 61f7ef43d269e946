import { expect, test } from 'vitest';
import { inPlainLetters } from '../../src/syntax/plain-letters.ts';

test.each([
  ['straße', 'strasse'],
  ['œuvre', 'oeuvre'],
  ['łódź', 'lódź'],
  ['þingvellir', 'thingvellir'],
  ['ħamrun', 'hamrun'],
  ['ılgın', 'ilgin'],
  ['plain', 'plain'],
  ['東京', '東京'],
])('%s → %s', (text, expected) => {
  expect(inPlainLetters(text)).toBe(expected);
});
