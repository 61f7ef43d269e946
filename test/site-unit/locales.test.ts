import { expect, test } from 'vitest';
import { openGraphLocale } from '../../src/site/locales.ts';

test.each([
  ['en', 'en_GB'],
  ['en-US', 'en_US'],
  ['de', 'de_DE'],
  ['fr-CA', 'fr_CA'],
  ['es', 'es_ES'],
  ['pt-BR', 'pt_BR'],
  ['ar', 'ar_EG'],
  ['zh-Hant', 'zh_TW'],
])('%s is %s', (language, locale) => {
  expect(openGraphLocale(language)).toBe(locale);
});
