import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/site/search/fold.ts';

test.each([
  ['Épée', 'epee'],
  ['E\u0301pe\u0301e', 'epee'],
  ['STRASSE', 'strasse'],
  ['Straße', 'strasse'],
  ['Ørsted Łódź', 'orsted lodz'],
  ['İstanbul', 'istanbul'],
  ['ＡＢＣ１２３', 'abc123'],
  ['Œuvre', 'oeuvre'],
  ['Άλφα', 'αλφα'],
  // Points that are not always written, and those that make another letter.
  ['مُهَنْدِس', 'مهندس'],
  ['が', 'が'],
  ['กำลัง', 'กําลัง'],
  ['한국', '한국'],
])('%s → %s', (text, expected) => {
  expect(fold(text)).toBe(expected);
});

test('what is folded once is folded for good', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
