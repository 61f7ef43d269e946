import { describe, expect, test } from 'vitest';
import * as openBadges from '../../src/content/schema/vocabulary.ts';
import { vocabulary } from '../../src/site/words/en/vocabulary.ts';
import { createWords } from '../../src/site/words.ts';

describe('words', () => {
  const { word, say, count, language } = createWords('en');

  test('are in a language that has a table', () => {
    expect(language).toBe('en');
    expect(createWords('en-AU').language).toBe('en');
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

test('a number is shown whole, in the language of the words', () => {
  const { number } = createWords('en');
  expect([0, 1.5, 0.000001, 1234.25].map(number)).toEqual(['0', '1.5', '0.000001', '1,234.25']);
});
