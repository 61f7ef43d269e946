import { expect, test } from 'vitest';
import { dayOf } from '../../../../src/site/scripts/open-badge/days.ts';

test.each([
  { given: '2026-05-01T00:00:00Z', zone: 'America/New_York', expected: '1 May 2026' },
  { given: '2028-05-01T23:59:59Z', zone: 'Asia/Tokyo', expected: '1 May 2028' },
  { given: '2026-05-01T00:00:00+02:00', zone: 'America/New_York', expected: '1 May 2026' },
  { given: '2026-05-01T23:30:00-0500', zone: 'Asia/Tokyo', expected: '1 May 2026' },
  { given: '2026-04-30T22:00:00Z', zone: 'Europe/Berlin', expected: '1 May 2026' },
  { given: '2026-04-30T22:00:00Z', zone: 'UTC', expected: '30 April 2026' },
  { given: '2026-05-01', zone: 'Asia/Tokyo', expected: '1 May 2026' },
  { given: 1_777_593_600, zone: 'America/New_York', expected: '1 May 2026' },
  { given: '0999-02-03T00:00:00Z', zone: 'UTC', expected: '3 February 999' },
])('$given, read in $zone', ({ given, zone, expected }) => {
  expect(dayOf(given, 'en', zone)).toBe(expected);
});

test.each(['', 'yesterday', '2026-02-30', null, {}, undefined, Number.NaN])(
  '%j is no day',
  (given) => {
    expect(dayOf(given, 'en')).toBeUndefined();
  },
);

test('in the language of the words', () => {
  const days = ['de', 'fr', 'es', 'en-US', 'ar-EG'].map((tag) => dayOf('2026-05-01', tag));
  expect(days.slice(0, 4)).toEqual([
    '1. Mai 2026',
    '1 mai 2026',
    '1 de mayo de 2026',
    'May 1, 2026',
  ]);
});
