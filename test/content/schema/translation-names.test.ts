import fc from 'fast-check';
import { expect, test } from 'vitest';
import { translationName, translationPath } from '../../../src/content/schema/translation-names.ts';

test.each([
  ['badges/acme/engines.de.md', 'engines', 'de'],
  ['badges/acme/issuer.de.md', 'issuer', 'de'],
  ['badges/acme/engines.pt-br.md', 'engines', 'pt-BR'],
  ['badges/acme/engines.zh-hant.md', 'engines', 'zh-Hant'],
])('%s', (path, slug, language) => {
  expect(translationName(path)).toEqual({ issuer: 'acme', slug, language, path });
});

test.each([
  'badges/acme/engines.md',
  'badges/acme/engines.png',
  'badges/engines.de.md',
  'badges/acme/x/engines.de.md',
  'recipients/acme/engines.de.md',
  'badges/acme/engines.v2.md',
  'badges/acme/engines..md',
  'badges/acme/.de.md',
])('%s is none', (path) => {
  expect(translationName(path)).toBeUndefined();
});

test('law: a name is found in the path that is made of it', () => {
  const name = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9})?$/);
  const language = fc.constantFrom('de', 'pt-BR', 'zh-Hant', 'es-419', 'gsw');
  fc.assert(
    fc.property(name, name, language, (issuer, slug, one) => {
      const path = translationPath(issuer, slug, one);
      expect(translationName(path)).toEqual({ issuer, slug, language: one, path });
    }),
  );
});
