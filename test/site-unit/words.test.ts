import { describe, expect, test } from 'vitest';
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
