import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as openBadges from '../../src/content/schema/vocabulary.ts';
import { groups } from '../../src/site/glossary.ts';
import { vocabulary } from '../../src/site/words/en/vocabulary.ts';
import { english } from '../../src/site/words/en.ts';
import { createWords, type Key, piecesOf, tables } from '../../src/site/words.ts';

describe('words', () => {
  const { word, say, count, language } = createWords('en');

  test('are in a language that has a table', () => {
    expect(language).toBe('en');
    expect(createWords('en-AU').language).toBe('en');
    expect(createWords('de-AT').language).toBe('de');
    expect(createWords('xx').word('badges')).toBe('Badges');
    expect(createWords('constructor').language).toBe('en');
  });

  test('have their values put in, once', () => {
    expect(word('badgeFrom', { issuer: '{issuer} $& <b>' })).toBe('Badge from {issuer} $& <b>');
  });

  test('keep what is more than text in its place', () => {
    const link = { link: true };
    expect(say('revokedOn', { date: link, reason: link })).toEqual([
      'Revoked on ',
      link,
      ': ',
      link,
      '',
    ]);
  });

  test('leave out where their terms lead, or tell it', () => {
    expect(word('takeV3For')).toMatch(/^Carries the award, signed\. Add it to a wallet, /);
    expect(piecesOf('[Revoked](#revoked) on {date}: [a](#valid){b}')).toEqual([
      { text: 'Revoked', term: 'revoked' },
      { text: ' on ' },
      { value: 'date' },
      { text: ': ' },
      { text: 'a', term: 'valid' },
      { value: 'b' },
    ]);
  });

  test('count', () => {
    expect([0, 1, 2, 1000].map((number) => count('badges', number))).toEqual([
      '0 badges',
      '1 badge',
      '2 badges',
      '1,000 badges',
    ]);
  });

  test('that lack a value are a mistake', () => {
    expect(() => word('badgeFrom')).toThrow('The words "badgeFrom" lack a value for "issuer".');
  });
});

describe('the vocabularies of Open Badges', () => {
  const { term } = createWords('en');

  test('have a word for every one of theirs, and for no other', () => {
    const named = (field: string, words: readonly string[]) =>
      words.map((word) => `${field}.${word}`);
    expect(Object.keys(vocabulary).sort()).toEqual(
      [
        ...named('achievementType', openBadges.achievementTypes),
        ...named('targetType', openBadges.alignmentTargetTypes),
        ...named('identifierType', openBadges.identifierTypes),
        ...named('resultType', openBadges.resultTypes),
        ...named('status', openBadges.resultStatuses),
      ].sort(),
    );
  });

  test.each([
    ['achievementType', 'CertificateOfCompletion', 'Certificate of completion'],
    ['targetType', 'ceterms:Credential', 'Credential'],
    ['resultType', 'RawScore', 'Score'],
    ['status', 'InProgress', 'In progress'],
    // An issuer's own, also where it is called like something else here.
    ['achievementType', 'ext:Role', 'Role'],
    ['achievementType', 'ext:Certificate', 'Certificate'],
    ['identifierType', 'ext:constructor', 'constructor'],
  ] as const)('%s, %s → %s', (field, written, expected) => {
    expect(term(field, written)).toBe(expected);
  });
});

describe.each(Object.entries(tables))('the words in %s', (language, table) => {
  const texts = Object.entries(table) as [Key, string][];
  const names = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

  test('are those that there are in English, and none is empty', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(english).sort());
    expect(texts.filter(([, text]) => text.trim() !== text || text === '')).toEqual([]);
  });

  test('take the same values as in English', () => {
    for (const [key, text] of texts) {
      // Two years are two, and one year may be one in words.
      if (/\.one$/.test(key))
        expect(names(english[key])).toEqual(expect.arrayContaining(names(text)));
      else expect(names(text), key).toEqual(names(english[key]));
    }
  });

  test('have the same terms of the glossary as in English', () => {
    const known = groups.flatMap(({ entries }) => entries.map(([term]) => term));
    const termsIn = (text: string) =>
      piecesOf(text).flatMap((piece) => ('term' in piece && piece.term) || []);
    for (const [key, text] of texts) {
      expect(termsIn(text).sort(), key).toEqual(termsIn(english[key]).sort());
      expect(known).toEqual(expect.arrayContaining(termsIn(text)));
      // Whatever else looks like one would be shown as it is written.
      expect(
        piecesOf(text)
          .map((piece) => ('text' in piece ? piece.text : ''))
          .join(''),
      ).not.toMatch(/[[\]#]/);
    }
  });

  test('can count anything that the language tells apart', () => {
    const { count, number } = createWords(language);
    const asked = new Set(new Intl.PluralRules(language).resolvedOptions().pluralCategories);
    const told = [0, 1, 2, 5, 11, 100, 1_000_000, 0.5];
    for (const noun of ['badges', 'times', 'years', 'months', 'weeks', 'days'] as const) {
      expect(told.map((one) => count(noun, one)).filter((text) => !/\p{L}/u.test(text))).toEqual(
        [],
      );
      expect(count(noun, 1_000_000)).toContain(number(1_000_000));
    }
    const forms = texts.map(([key]) => /^[a-z]+\.(zero|one|two|few|many|other)$/i.exec(key)?.[1]);
    for (const form of forms.filter((one) => one !== undefined)) {
      expect([...asked, 'one', 'other']).toContain(form);
    }
  });

  test('are set as print is: no straight quotes', () => {
    expect(texts.filter(([, text]) => /['"]/.test(text))).toEqual([]);
  });
});

/** A name, in every language. */
const names: readonly string[] = ['General Education Development'];

test.each(['de', 'fr', 'es'])('no sentence in %s was left in English', (language) => {
  const left = Object.entries(tables[language] ?? {}).filter(
    ([key, text]) =>
      text === english[key as Key] && /\p{L}+ \p{L}+ \p{L}+/u.test(text) && !names.includes(text),
  );
  expect(left).toEqual([]);
});

test('French has narrow spaces that do not break before what stands high, and inside its quotes', () => {
  const wide = Object.entries(tables.fr ?? {}).filter(([, text]) =>
    /[ \u00a0][;:!?»%]|«[^\u202f]/.test(text),
  );
  expect(wide).toEqual([]);
  expect(createWords('fr').word('percent', { value: '80' })).toBe('80\u202f%');
});

test.each(['en', 'de', 'fr', 'es'])(
  'what one text says that another is called is true, in %s',
  (language) => {
    const { word } = createWords(language);
    expect(word('checkRecord')).toContain(word('linkForVerifiers'));
  },
);

test.each([
  ['de', 1, '1 Badge'],
  ['de', 1234.5, '1.234,5 Badges'],
  ['fr', 0, '0 badge'],
  ['fr', 1234, '1\u202f234 badges'],
  // "many", which has no form of its own.
  ['fr', 1_000_000, '1\u202f000\u202f000 badges'],
  ['es', 1, '1 insignia'],
  ['es', 12_345, '12.345 insignias'],
  ['es', 1_000_000, '1.000.000 insignias'],
])('counting in %s: %d → %s', (language, howMany, expected) => {
  expect(createWords(language).count('badges', howMany)).toBe(expected);
});

test('a number is shown whole, in the language of the words', () => {
  const { number } = createWords('en');
  expect([0, 1.5, 0.000001, 1234.25].map(number)).toEqual(['0', '1.5', '0.000001', '1,234.25']);
});

test('no word stands in two areas, where one would hide the other', async () => {
  const areas = await Promise.all(
    readdirSync(words)
      .filter((name) => name.endsWith('.ts'))
      .map((name): Promise<Readonly<Record<string, object>>> => import(`${words.href}${name}`)),
  );
  const keys = areas.flatMap((area) => Object.values(area).flatMap(Object.keys));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(keys.length).toBe(Object.keys(english).length);
});

const words = new URL('../../src/site/words/en/', import.meta.url);
