import { expect, test } from 'vitest';
import { languageFolder } from '../../src/model/languages.ts';

test.each([
  ['en', 'en', ''],
  ['en', 'de', 'de/'],
  ['de', 'en', 'en/'],
  ['en', 'pt-BR', 'pt-br/'],
  ['pt-BR', 'pt-BR', ''],
])('in a site in %s the pages in %s stand below "%s"', (own, language, folder) => {
  expect(languageFolder({ language: own }, language)).toBe(folder);
});
