import { expect, test } from 'vitest';
import { nameOfLanguage } from '../../src/site/language-names.ts';

test.each([
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['es', 'Español'],
  ['pt-BR', 'Português (Brasil)'],
  ['zh-Hant', '繁體中文'],
  ['ar', 'العربية'],
  ['el', 'Ελληνικά'],
  ['uk', 'Українська'],
  // A capital of its own would be another script.
  ['ka', 'ქართული'],
  // The capital of a Turkish i has a dot; this one has none to begin with.
  ['tr', 'Türkçe'],
  // Not known to Intl: its name in English, or its code.
  ['tlh', 'Klingon'],
  ['xx', 'Xx'],
  ['de-x-club', 'Deutsch'],
  ['en-u-ca-buddhist', 'English'],
])('%s is called %s', (language, name) => {
  expect(nameOfLanguage(language)).toBe(name);
});
