import { describe, expect, test } from 'vitest';
import type { AwardPeriods } from '../../src/site/award-periods.ts';
import { awardsChart } from '../../src/site/awards-chart.ts';
import { createWords } from '../../src/site/words.ts';

const month = (year: number, number: number) => 12 * year + number - 1;

const chart = (
  awards: readonly number[],
  {
    unit = 'month',
    length = 1,
    direction = 'ltr',
  }: Partial<{ unit: AwardPeriods['unit']; length: number; direction: 'ltr' | 'rtl' }> = {},
) => {
  const periods = awards.map((number, index) => {
    const from = month(2026, 1) + index * length;
    return { from, to: from + length - 1, awards: number };
  });
  return awardsChart({ unit, periods }, direction, createWords('en'));
};

describe('the chart', () => {
  test('has a bar a period, as tall as its number', () => {
    const { width, height, most, bars } = chart([10, 0, 5]);
    expect({ width, height, most }).toEqual({ width: 30, height: 100, most: 10 });
    expect(bars.map(({ x, y, height }) => [x, y, height])).toEqual([
      [2, 0, 100],
      [12, 100, 0],
      [22, 50, 50],
    ]);
  });

  test('runs from right to left where the page does', () => {
    const { bars } = chart([10, 5], { direction: 'rtl' });
    expect(bars.map(({ x, label }) => [x, label])).toEqual([
      [12, 'Jan 2026'],
      [2, 'Feb 2026'],
    ]);
  });

  test.each([
    [5, 6],
    [9, 10],
    [10, 10],
    [11, 20],
    [41, 60],
    [100, 100],
    [101, 200],
    [12_345, 20_000],
  ])('with %i awards at most goes up to %i', (awards, most) => {
    expect(chart([awards, 5]).most).toBe(most);
  });

  test.each([
    ['month', 1, ['Jan 2026', 'Feb 2026']],
    ['quarter', 3, ['Q1 2026', 'Q2 2026']],
    ['year', 12, ['2026', '2027']],
    ['years', 24, ['2026–2027', '2028–2029']],
    ['years', 12, ['2026', '2027']],
  ] as const)('names a %s of %i months', (unit, length, labels) => {
    expect(chart([5, 5], { unit, length }).bars.map(({ label }) => label)).toEqual(labels);
  });
});
