import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { date, duration, parseDate } from '../../../src/content/schema/dates.ts';
import { read } from './parse.ts';

describe('days', () => {
  test.each(['2026-05-01', '2024-02-29', '2000-02-29', '1900-01-01', '9998-12-31', '1999-12-31'])(
    '%s',
    (given) => {
      expect(parseDate(given)).toEqual({ kind: 'date', date: given });
    },
  );

  test.each([
    ...[
      '2026-02-29',
      '1900-02-29',
      '2100-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
    ],
    ...['2026-01-00', '2026-01-32', '1899-12-31', '9999-01-01', '0000-01-01', '+002026-05-01'],
    ...[
      '2026-5-1',
      '26-05-01',
      '01.05.2026',
      '05/01/2026',
      '20260501',
      '2026-05',
      '2026',
      '2026-W18-5',
    ],
    ...[
      '2026-05-01 ',
      ' 2026-05-01',
      '2026-05-01Z',
      '2026-05-01[u-ca=hebrew]',
      '２０２６-05-01',
      '2026–05–01',
      '',
    ],
  ])('no day: %s', (given) => {
    expect(parseDate(given)).toBeUndefined();
  });
});

describe('date-times', () => {
  test.each([
    ['2026-05-01T18:30:00Z', '2026-05-01T18:30:00Z'],
    ['2026-05-01T18:30Z', '2026-05-01T18:30:00Z'],
    ['2026-05-01t18:30:00z', '2026-05-01T18:30:00Z'],
    ['2026-05-01 18:30:00Z', '2026-05-01T18:30:00Z'],
    ['2026-05-01T18:30:00+02:00', '2026-05-01T16:30:00Z'],
    ['2026-05-01T18:30:00+0200', '2026-05-01T16:30:00Z'],
    ['2026-01-01T00:15:00+05:45', '2025-12-31T18:30:00Z'],
    ['2026-12-31T23:30:00-09:30', '2027-01-01T09:00:00Z'],
    ['2026-05-01T18:30:00-00:00', '2026-05-01T18:30:00Z'],
    ['2026-05-01T18:30:00+23:59', '2026-04-30T18:31:00Z'],
    ['2026-05-01T18:30:00.5Z', '2026-05-01T18:30:00Z'],
    ['2026-05-01T18:30:00.999999999Z', '2026-05-01T18:30:00Z'],
    // Towards the past, before 1970 too.
    ['1950-01-01T00:00:00.9Z', '1950-01-01T00:00:00Z'],
    ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00Z'],
    ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00Z'],
    ['9998-12-31T23:59:59Z', '9998-12-31T23:59:59Z'],
  ])('%s', (given, instant) => {
    expect(parseDate(given)).toEqual({ kind: 'instant', instant });
  });

  test.each([
    ...['2026-05-01T18:30:00', '2026-05-01T18:30', '2026-05-01T18Z', '2026-05-01T', '2026-05-01TZ'],
    ...[
      '2026-05-01T24:00:00Z',
      '2026-05-01T23:60:00Z',
      '2026-05-01T23:59:60Z',
      '2026-05-01T23:59:61Z',
    ],
    ...['2026-06-30T23:59:60+00:00', '2026-02-30T12:00:00Z', '2026-13-01T12:00:00Z'],
    ...[
      '2026-05-01T18:30:00+24:00',
      '2026-05-01T18:30:00+02:60',
      '2026-05-01T18:30:00+2',
      '2026-05-01T18:30:00 Z',
    ],
    ...['2026-05-01T18:30:00,5Z', '2026-05-01T18:30:00.Z', '2026-05-01T18:30:00.1234567890Z'],
    ...[
      '2026-05-01T18:30:00Z[Europe/Berlin]',
      '2026-05-01T18:30:00[Europe/Berlin]',
      '2026-05-01T18:30:00CET',
    ],
    ...[
      '1900-01-01T00:00:00+01:00',
      '9999-01-01T00:00:00Z',
      '9998-12-31T23:59:59-01:00',
      '-000001-01-01T00:00:00Z',
    ],
    ...['2026-05-01\n18:30:00Z', '2026-05-01T18:30:00Z\n'],
  ])('no time: %j', (given) => {
    expect(parseDate(given)).toBeUndefined();
  });
});

describe('laws', () => {
  test('every real day is read as it is written, and the day after the last of a month is none', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 9998 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
          const day = (number: number): string =>
            `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
          expect(parseDate(day(last))).toEqual({ kind: 'date', date: day(last) });
          expect(parseDate(day(1))).toEqual({ kind: 'date', date: day(1) });
          expect(parseDate(day(last + 1))).toBeUndefined();
        },
      ),
    ));

  test('an instant written with any offset is the same instant', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(9998, 11, 30) }),
        fc.integer({ min: -1439, max: 1439 }),
        (milliseconds, offset) => {
          const second = Math.floor(milliseconds / 1000) * 1000;
          const local = new Date(second + offset * 60_000).toISOString().slice(0, 19);
          const minutes = Math.abs(offset);
          const sign = offset < 0 ? '-' : '+';
          const zone = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
          expect(parseDate(`${local}${sign}${zone}`)).toEqual({
            kind: 'instant',
            instant: new Date(second).toISOString().replace('.000', ''),
          });
        },
      ),
    ));

  test('never throws, whatever is written', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'0123456789-+:TZtz. [].,'),
      fc.string({ maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 30 }), (given) => {
        const found = parseDate(given);
        if (found?.kind === 'date') expect(found.date).toBe(given);
        if (found?.kind === 'instant')
          expect(found.instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('fields', () => {
  test.each([
    ['2026-05-01', []],
    ['"  2026-05-01 "', []],
    ['2026-05-01T18:30:00+02:00', []],
    ['2026-02-30', ['There is no such day as "2026-02-30".']],
    ['1 May 2026', ['"1 May 2026" is not a date that Rosette can read.']],
    ['2026', ['"2026" is not a date that Rosette can read.']],
    ['true', ['"true" is not a date that Rosette can read.']],
    ['[2026-05-01]', ['This field is a date.']],
    ['', ['This field is a date.']],
  ])('date: %s', (given, expected) => {
    const { problems } = read(date(), given);
    expect(problems.map(({ message }) => message)).toEqual(expected);
    expect(problems.every(({ code, hint }) => code === 'date-invalid' && hint !== undefined)).toBe(
      true,
    );
  });

  test.each([
    ['P2Y', 'P2Y'],
    ['P18M', 'P18M'],
    ['P6W', 'P6W'],
    ['P30D', 'P30D'],
    ['P1Y6M2W3D', 'P1Y6M2W3D'],
    ['P0Y1M', 'P1M'],
    ['" P1Y "', 'P1Y'],
    ...[
      'P',
      'P0D',
      'P0Y0M',
      'PT1H',
      'P1DT1H',
      'P1.5Y',
      '-P1Y',
      'P-1Y',
      '+P1Y',
      'p1y',
      '2 years',
      'P1M1Y',
    ].map((given) => [given, undefined]),
    ...['P1000Y', 'P10000M', 'P100000D', '24', '[P1Y]', '', 'P1Y\u{200b}', 'P１Y'].map((given) => [
      given,
      undefined,
    ]),
  ])('duration: %s', (given, expected) => {
    const { value, problems } = read(duration(), given ?? '');
    expect(value).toBe(expected);
    expect(problems.map(({ code }) => code)).toEqual(
      expected === undefined ? ['duration-invalid'] : [],
    );
  });
});
