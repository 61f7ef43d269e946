import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate, type WrittenDate } from '../../src/content/schema/dates.ts';
import { dayOf, endOf, expiryAfter, type Instant, startOf } from '../../src/model/instant.ts';

function written(text: string): WrittenDate {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`${text} is no date.`);
  return date;
}

describe('the first moment and the last second of a day', () => {
  test.each([
    ['2026-05-01', 'UTC', '2026-05-01T00:00:00Z', '2026-05-01T23:59:59Z'],
    ['2026-05-01', 'Europe/Berlin', '2026-04-30T22:00:00Z', '2026-05-01T21:59:59Z'],
    ['2026-01-01', 'America/New_York', '2026-01-01T05:00:00Z', '2026-01-02T04:59:59Z'],
    ['2026-05-01', 'Asia/Kathmandu', '2026-04-30T18:15:00Z', '2026-05-01T18:14:59Z'],
    ['2026-05-01', '+05:30', '2026-04-30T18:30:00Z', '2026-05-01T18:29:59Z'],
    // Days of 23 and of 25 hours.
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z'],
    // Midnight was skipped: the day began at one o'clock.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z', '2018-11-05T01:59:59Z'],
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-03T03:00:00Z', '2018-11-04T02:59:59Z'],
    // Midnight came twice: the day before ended an hour later.
    ['2019-02-16', 'America/Sao_Paulo', '2019-02-16T02:00:00Z', '2019-02-17T02:59:59Z'],
    // Samoa crossed the date line: after the 29th came the 31st.
    ['2011-12-29', 'Pacific/Apia', '2011-12-29T10:00:00Z', '2011-12-30T09:59:59Z'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31T09:59:59Z'],
    // A day that never was has no second of its own.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-30T09:59:59Z'],
    // Local mean time, with seconds.
    ['1900-01-01', 'America/Sao_Paulo', '1900-01-01T03:06:28Z', '1900-01-02T03:06:27Z'],
    ['9998-12-31', 'America/New_York', '9998-12-31T05:00:00Z', '9999-01-01T04:59:59Z'],
  ])('%s in %s', (day, timeZone, first, last) => {
    expect(startOf(written(day), timeZone)).toBe(first);
    expect(endOf(written(day), timeZone)).toBe(last);
  });

  test('a date-time is itself, in every time zone', () => {
    for (const timeZone of ['UTC', 'Pacific/Apia']) {
      const instant = written('2026-05-01T18:30:00+02:00');
      expect(startOf(instant, timeZone)).toBe('2026-05-01T16:30:00Z');
      expect(endOf(instant, timeZone)).toBe('2026-05-01T16:30:00Z');
    }
  });
});

describe('expiryAfter', () => {
  test.each([
    ['2026-05-01', 'P2Y', 'UTC', '2028-05-01T23:59:59Z'],
    ['2026-01-31', 'P1M', 'UTC', '2026-02-28T23:59:59Z'],
    ['2024-01-31', 'P1M', 'UTC', '2024-02-29T23:59:59Z'],
    ['2024-02-29', 'P1Y', 'UTC', '2025-02-28T23:59:59Z'],
    ['2024-02-29', 'P4Y', 'UTC', '2028-02-29T23:59:59Z'],
    ['2026-08-31', 'P18M', 'UTC', '2028-02-29T23:59:59Z'],
    ['2026-12-31', 'P2M', 'UTC', '2027-02-28T23:59:59Z'],
    // First years and months, then days.
    ['2026-01-31', 'P1M1D', 'UTC', '2026-03-01T23:59:59Z'],
    ['2026-05-01', 'P6W', 'UTC', '2026-06-12T23:59:59Z'],
    ['2026-05-01', 'P30D', 'Europe/Berlin', '2026-05-31T21:59:59Z'],
    ['2025-10-26', 'P1Y', 'Europe/Berlin', '2026-10-26T22:59:59Z'],
    ['2011-11-30', 'P1M', 'Pacific/Apia', '2011-12-30T09:59:59Z'],
    // From a date-time the same time of day, where the clock may have changed between.
    ['2026-01-15T18:30:00+01:00', 'P6M', 'Europe/Berlin', '2026-07-15T16:30:00Z'],
    ['2026-01-15T18:30:00+01:00', 'P6M', 'UTC', '2026-07-15T17:30:00Z'],
    ['2026-01-31T12:00:00Z', 'P1M', 'UTC', '2026-02-28T12:00:00Z'],
    ['2024-02-29T12:00:00Z', 'P1Y', 'UTC', '2025-02-28T12:00:00Z'],
    // 2:30 does not exist on the day the clock goes forward.
    ['2026-03-28T02:30:00+01:00', 'P1D', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
    // The 31st in Berlin is still the 30th in UTC.
    ['2026-01-30T23:30:00Z', 'P1M', 'Europe/Berlin', '2026-02-27T23:30:00Z'],
  ])('%s and %s in %s', (issued, duration, timeZone, expected) => {
    expect(expiryAfter(written(issued), duration, timeZone)).toBe(expected);
  });
});

test.each([
  ['2026-05-01T00:00:00Z', 'UTC', '2026-05-01'],
  ['2026-04-30T22:00:00Z', 'Europe/Berlin', '2026-05-01'],
  ['2026-04-30T21:59:59Z', 'Europe/Berlin', '2026-04-30'],
  ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
])('dayOf %s in %s', (instant, timeZone, expected) => {
  expect(dayOf(instant as Instant, timeZone)).toBe(expected);
});

describe('laws, in every time zone there is', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('9998-12-30'), noInvalidDate: true })
    .map((date): WrittenDate => ({ kind: 'date', date: date.toISOString().slice(0, 10) }));
  const near = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
    .map((date): WrittenDate => ({ kind: 'date', date: date.toISOString().slice(0, 10) }));
  const next = ({ date }: { date: string }): WrittenDate => ({
    kind: 'date',
    date: new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10),
  });

  test('a day begins after the one before it ends, one second later, and lies in itself', () =>
    fc.assert(
      fc.property(fc.oneof(day, near), zone, (date, timeZone) => {
        const first = startOf(date, timeZone);
        const last = endOf(date, timeZone);
        expect(first).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        expect(last).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        if (date.kind !== 'date') throw new Error('no date');
        const following = startOf(next(date), timeZone);
        expect(Date.parse(following) - Date.parse(last)).toBe(1000);
        if (first > last) return; // A day that this zone skipped.
        expect(dayOf(first, timeZone)).toBe(date.date);
        expect(dayOf(last, timeZone)).toBe(date.date);
        expect(dayOf(following, timeZone)).not.toBe(date.date);
      }),
      { numRuns: 300 },
    ));

  test('what expires after a while expires later, and a day later never earlier', () => {
    const duration = fc.constantFrom('P1D', 'P1W', 'P1M', 'P1Y', 'P18M', 'P1Y1M1W1D');
    fc.assert(
      fc.property(near, duration, zone, (date, length, timeZone) => {
        if (date.kind !== 'date') throw new Error('no date');
        const expires = expiryAfter(date, length, timeZone);
        expect(expires > endOf(date, timeZone)).toBe(true);
        expect(expiryAfter(next(date), length, timeZone) >= expires).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
