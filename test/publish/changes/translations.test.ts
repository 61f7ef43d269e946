/** Translations in the summary of a change: told in words, language by language. */

import { expect, test } from 'vitest';
import { changesOf } from '../../../src/publish/changes/changes.ts';
import { changesInWords } from '../../../src/publish/changes/in-words.ts';
import { languageInWords } from '../../../src/publish/changes/translations.ts';
import { changesSummary } from '../../../src/publish/changes-summary.ts';
import type { SiteFiles } from '../../support/site.ts';
import { translated, untranslated } from '../../support/translated-site.ts';
import { type Changes, changed, compared, edited } from '../promises/comparing.ts';

async function changesFor(before: SiteFiles, edits: Changes) {
  const comparison = await compared(before, edits);
  return changesOf(comparison, {
    siteText: String(changed(before, edits)['badges/site.yaml']),
    files: { copied: [], other: [] },
    problems: [],
  });
}

const engines = 'badges/acme/engines.de.md';

test('new ones, of badges, issuers and the site', async () => {
  const changes = await changesFor(untranslated, translated);
  expect(changes.changedBadges).toMatchObject([
    {
      badge: 'acme/engines',
      languages: 'Brazilian Portuguese (pt-BR) and German (de)',
      changes: [
        { what: 'a new translation into German (de)' },
        { what: 'a new translation into Brazilian Portuguese (pt-BR)' },
      ],
    },
  ]);
  expect(changes.changedIssuers).toMatchObject([
    { issuer: 'acme', changes: [{ what: 'a new translation into German (de)' }] },
  ]);
  expect(changes.settings).toEqual([{ what: 'translations', line: 6 }]);
  const summary = changesSummary(changes, { images: undefined });
  expect(summary).toContain('This would change 1 badge, change 1 issuer and change 1 setting');
  expect(summary).toContain('- a new translation into German (de)');
});

test('what one says otherwise', async () => {
  const edits = {
    ...edited(translated, engines, 'name: Motoren', 'name: Maschinen'),
    ...edited(translated, 'badges/acme/issuer.de.md', 'Über uns.', 'Wer wir sind.'),
  };
  const changes = await changesFor(translated, edits);
  expect(changes.changedBadges.map((badge) => badge.changes)).toEqual([
    [{ what: 'the name in German (de)', was: 'Motoren', is: 'Maschinen' }],
  ]);
  expect(changes.changedIssuers.map((issuer) => issuer.changes)).toEqual([
    [{ what: 'the text about it in German (de)', was: 'Über uns.', is: 'Wer wir sind.' }],
  ]);
  expect(changesInWords(changes)).toContain(
    '    the name in German (de): "Motoren" becomes "Maschinen"',
  );
});

test('one that is gone', async () => {
  const changes = await changesFor(translated, { [engines]: undefined });
  expect(changes.changedBadges.map((badge) => badge.changes)).toEqual([
    [{ what: 'no translation into German (de) any more' }],
  ]);
});

test('a badge that is new with one', async () => {
  const added = { 'badges/acme/engines.md': undefined, 'recipients/ada.md': undefined };
  const before = changed(translated, {
    ...added,
    [engines]: undefined,
    'badges/acme/engines.pt-br.md': undefined,
  });
  const changes = await changesFor(before, translated);
  expect(changesSummary(changes, { images: undefined })).toContain(
    'Translated into Brazilian Portuguese \\(pt\\-BR\\) and German \\(de\\).',
  );
  expect(changesInWords(changes)).toContain(
    '    translated into Brazilian Portuguese (pt-BR) and German (de)',
  );
});

test('a language more', async () => {
  const more = edited(translated, 'badges/site.yaml', '[de, pt-BR]', '[de, pt-BR, fr]');
  const { settings } = await changesFor(translated, more);
  expect(settings).toEqual([{ what: 'languages', was: 'de, pt-BR', is: 'de, pt-BR, fr', line: 5 }]);
});

test.each([
  ['de', 'German (de)'],
  ['xqz', 'xqz'],
])('%s in words', (language, words) => {
  expect(languageInWords(language)).toBe(words);
});
