import { expect, test } from 'vitest';
import { readListDate } from '../../src/authoring/list-dates.ts';

test.each([
  ['2026-05-01', '2026-05-01'],
  ['2026-05-01T18:30:00+02:00', '2026-05-01T18:30:00+02:00'],
  ['1.5.2026', '2026-05-01'],
  ['1. Mai 2026', '2026-05-01'],
])('%s is read', (written, date) => {
  expect(readListDate(written, { language: 'de' })).toEqual({ ok: true, date });
});

test.each([
  [
    '5/1/2026',
    {},
    '"5/1/2026" is 5 January 2026 where the day comes first, and 1 May 2026 where the month does.',
    'Say how the dates are written, with --dates day-first or --dates month-first, or write year, month and day: 2026-01-05 or 2026-05-01.',
  ],
  [
    '1.5.2026',
    { order: 'month-first' },
    '"1.5.2026" is 1 May 2026 where the day comes first, and 5 January 2026 where the month does.',
    'Dots mean that the day comes first, and --dates month-first says it does not: write year, month and day: 2026-05-01 or 2026-01-05.',
  ],
  [
    '13/5/2026',
    { order: 'month-first' },
    '"13/5/2026" can only be 13 May 2026, and --dates month-first says otherwise.',
    'Correct the date, or look how the others are written.',
  ],
  ['46143', {}, 'a spreadsheet’s own number for a day', 'date format'],
  ['1/5/26', {}, 'The year of "1/5/26" has two digits.', 'Write all four'],
  ['1 May 26', {}, 'two digits', 'Write all four'],
  ['5/13/2026 14:30', {}, 'holds a time of day', 'offset'],
  ['2026-02-30', {}, 'There is no such day as "2026-02-30".', 'Look at'],
  ['soon', {}, '"soon" is not a date that Rosette can read.', 'Write year, month and day'],
  ['$& ada@example.org', {}, '"$& •••••••••••••••" is not a date', 'Write year'],
] as const)('%s is told', (written, options, message, hint) => {
  const read = readListDate(written, options);
  expect(read.ok).toBe(false);
  if (read.ok) return;
  expect(read.told.message).toContain(message);
  expect(read.told.hint).toContain(hint);
});
