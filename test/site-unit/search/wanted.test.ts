import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  filters,
  isNothing,
  queryOf,
  type Wanted,
  wantedOf,
} from '../../../src/site/search/wanted.ts';

describe('an address', () => {
  test.each([
    ['', { q: '' }],
    ['?q=épée&tag=fencing', { q: 'épée', tag: 'fencing' }],
    ['?q=++two++words+', { q: 'two words' }],
    ['?tag=&type=Badge', { q: '', type: 'Badge' }],
    ['?page=2&__proto__=x&constructor=y', { q: '' }],
    ['?q=a&q=b', { q: 'a' }],
    ['?q=%E5%88%86&awarded=past&utm_source=x', { q: '分', awarded: 'past' }],
    [`?q=${'x'.repeat(5000)}`, { q: 'x'.repeat(200) }],
    ['?q=%', { q: '%' }],
  ])('%s', (query, asked) => {
    expect(wantedOf(query)).toEqual(asked);
  });
});

describe('what is asked for', () => {
  test('is said in one order', () => {
    const asked: Wanted = { awarded: 'now', tag: 'a & b', q: '50 %', issuer: 'club' };
    expect(queryOf(asked)).toBe('?q=50+%25&issuer=club&tag=a+%26+b&awarded=now');
    expect(queryOf({ q: '' })).toBe('');
    expect(isNothing({ q: '' })).toBe(true);
    expect(isNothing({ q: '', skill: 'x' })).toBe(false);
  });

  test('comes back from its address', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((one) => one.replace(/\s+/g, ' ').trim())
      .filter((one) => one !== '');
    const all = Object.fromEntries(filters.map((filter) => [filter, text]));
    fc.assert(
      fc.property(fc.record({ q: text, ...all }, { requiredKeys: ['q'] }), (asked) => {
        expect(wantedOf(queryOf(asked))).toEqual(asked);
      }),
    );
  });
});
