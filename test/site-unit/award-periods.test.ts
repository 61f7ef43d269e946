import { describe, expect, test } from 'vitest';
import type { Issuer } from '../../src/model/issuer.ts';
import { awardPeriods } from '../../src/site/award-periods.ts';

type Made = readonly (readonly [on: string, howMany: number, isRevoked?: boolean])[];

/** An issuer of badges that were awarded so often, and some of it revoked since. */
function issuerOf(...badges: Made[]) {
  const badgeClasses = badges.map((made) => ({
    awards: made.flatMap(([issuedOn, howMany, isRevoked = false]) =>
      Array.from({ length: howMany }, () => ({
        kind: 'granted',
        issuedOn,
        ...(isRevoked ? { revoked: { on: issuedOn, reason: 'Wrong.' } } : {}),
      })),
    ),
  }));
  return { badgeClasses } as unknown as Issuer;
}

const on = (day: string) => `${day}T12:00:00Z`;

const name = (month: number) =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

function toldOf(issuer: Issuer, timeZone = 'UTC') {
  const found = awardPeriods(issuer, { timeZone }, 5);
  return (
    found && [
      found.unit,
      ...found.periods.map(({ from, to, awards }) => `${name(from)}..${name(to)}: ${awards}`),
    ]
  );
}

const told = (made: Made, timeZone?: string) => toldOf(issuerOf(made), timeZone);

describe('awards over time', () => {
  test('are told by month while each month has none or at least five', () => {
    expect(
      told([
        [on('2026-03-10'), 5],
        [on('2026-05-10'), 3],
        [on('2026-05-20'), 4],
      ]),
    ).toEqual(['month', '2026-03..2026-03: 5', '2026-04..2026-04: 0', '2026-05..2026-05: 7']);
  });

  test('are told by quarter, then by year, where a month or a quarter has one to four', () => {
    expect(
      told([
        [on('2026-01-10'), 4],
        [on('2026-02-10'), 1],
        [on('2026-04-10'), 6],
      ]),
    ).toEqual(['quarter', '2026-01..2026-03: 5', '2026-04..2026-06: 6']);
    expect(
      told([
        [on('2025-01-10'), 4],
        [on('2025-07-10'), 1],
        [on('2026-04-10'), 6],
      ]),
    ).toEqual(['year', '2025-01..2025-12: 5', '2026-01..2026-12: 6']);
  });

  test('are told by quarter or year where there are many months', () => {
    expect(
      told([
        [on('2023-01-10'), 5],
        [on('2025-06-10'), 5],
      ])?.[0],
    ).toBe('quarter');
    expect(
      told([
        [on('2016-01-10'), 5],
        [on('2025-06-10'), 5],
      ])?.[0],
    ).toBe('year');
  });

  test('of few years are summed up, with those after, at the end with those before', () => {
    expect(
      told([
        [on('2018-01-10'), 1],
        [on('2020-01-10'), 5],
        [on('2022-01-10'), 9],
        [on('2024-01-10'), 2],
        [on('2025-01-10'), 2],
      ]),
    ).toEqual(['years', '2018-01..2020-12: 6', '2021-01..2021-12: 0', '2022-01..2025-12: 13']);
  });

  test('of a century are told in few periods', () => {
    const years = Array.from(
      { length: 100 },
      (_, index) => [on(`${1926 + index}-06-10`), 6] as const,
    );
    const found = told(years) ?? [];
    expect(found.length - 1).toBeLessThanOrEqual(25);
    expect(found[1]).toBe('1925-01..1929-12: 24');
  });

  test.each([
    ['none', []],
    ['four', [[on('2026-01-10'), 4]]],
    ['many in one month', [[on('2026-01-10'), 400]]],
    [
      'few in two years',
      [
        [on('2025-01-10'), 6],
        [on('2026-01-10'), 4],
      ],
    ],
    [
      'only revoked ones',
      [
        [on('2025-01-10'), 6, true],
        [on('2026-01-10'), 6, true],
      ],
    ],
  ] as const)('are not told: %s', (_, awards) => {
    expect(told(awards)).toBeUndefined();
  });

  test('leave out what was revoked', () => {
    expect(
      told([
        [on('2026-01-10'), 6],
        [on('2026-02-10'), 6],
        [on('2026-02-11'), 9, true],
      ]),
    ).toEqual(['month', '2026-01..2026-01: 6', '2026-02..2026-02: 6']);
  });

  test('of rare badges count where they are at least five together', () => {
    const often = [
      [on('2026-01-10'), 6],
      [on('2026-02-10'), 6],
    ] as const;
    const four = [[on('2026-01-10'), 4]] as const;
    expect(toldOf(issuerOf(often, four))?.[1]).toBe('2026-01..2026-01: 6');
    expect(toldOf(issuerOf(often, four, [[on('2026-02-10'), 1]]))?.[1]).toBe(
      '2026-01..2026-01: 10',
    );
  });

  test('stand in the month that it was where the site is', () => {
    // A date alone in Berlin: its first moment is still the day before in UTC.
    const awards = [
      ['2026-04-30T22:00:00Z', 5],
      ['2026-06-10T12:00:00Z', 5],
    ] as const;
    expect(told(awards, 'Europe/Berlin')?.[1]).toBe('2026-05..2026-05: 5');
    expect(told(awards, 'UTC')?.[1]).toBe('2026-04..2026-04: 5');
  });
});
