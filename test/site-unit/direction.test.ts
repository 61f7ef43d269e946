import { expect, test } from 'vitest';
import { directionOf } from '../../src/site/direction.ts';

test.each([
  ['en', 'ltr'],
  ['de-AT', 'ltr'],
  ['zh-Hant', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ur-PK', 'rtl'],
  ['dv', 'rtl'],
  ['ckb', 'rtl'],
  ['ks', 'rtl'],
  // The script decides, not the language.
  ['ar-Latn', 'ltr'],
  ['az-Arab', 'rtl'],
  ['pa-PK', 'rtl'],
  ['pa', 'ltr'],
  ['xx', 'ltr'],
  ['not a language', 'ltr'],
] as const)('%s is written %s', (language, expected) => {
  expect(directionOf(language)).toBe(expected);
});
