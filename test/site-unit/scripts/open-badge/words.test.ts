import { describe, expect, test } from 'vitest';
import { speechOf, tables } from '../../../../src/site/scripts/open-badge/words.ts';

describe.each(Object.entries(tables))('%s', (_, table) => {
  test('has every sentence, with the places of the English one', () => {
    const placesOf = (of: Readonly<Record<string, string>>) =>
      Object.entries(of).map(([key, sentence]) => [key, sentence.match(/\{\w+\}/g)]);
    expect(placesOf(table)).toEqual(placesOf(tables.en));
    expect(Object.values(table).filter((sentence) => sentence.trim() === '')).toEqual([]);
  });
});

test.each([
  { given: ['de-AT', 'en'], expected: ['de', 'de-AT'] },
  { given: ['', 'ar', 'fr'], expected: ['fr', 'fr'] },
  { given: [null, undefined, 'ES-mx'], expected: ['es', 'es-MX'] },
  { given: ['ar'], expected: ['en', 'en'] },
  { given: ['not a tag', 'de_DE'], expected: ['en', 'en'] },
  { given: ['toString', '__proto__'], expected: ['en', 'en'] },
])('speaks the first language of $given that it can', ({ given, expected }) => {
  const { language, tag } = speechOf(given);
  expect([language, tag]).toEqual(expected);
});

test('a value is put in as it is', () => {
  expect(speechOf(['en']).say('invalid', { why: '$& {why}' })).toBe('Not valid: $& {why}');
});
