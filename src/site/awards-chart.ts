/** The bars of a small chart, and the words at its axes. Drawn in units of its own, stretched to its place by the page. */

import type { AwardPeriods, Period } from './award-periods.ts';
import type { Words } from './words.ts';

export type Bar = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly awards: number;
};

export type AwardsChart = {
  readonly width: number;
  readonly height: number;
  /** What the height stands for. */
  readonly most: number;
  readonly bars: readonly Bar[];
};

const height = 100;
const step = 10;
const barWidth = 6;

/** Time runs the way that the page is read. */
export function awardsChart(
  { unit, periods }: AwardPeriods,
  direction: 'ltr' | 'rtl',
  words: Words,
): AwardsChart {
  const width = periods.length * step;
  const most = roundAbove(Math.max(...periods.map(({ awards }) => awards)));
  const bars = periods.map((period, index): Bar => {
    const along = index * step + (step - barWidth) / 2;
    const tall = Math.round((1000 * height * period.awards) / most) / 1000;
    return {
      x: direction === 'rtl' ? width - along - barWidth : along,
      y: Math.round(1000 * (height - tall)) / 1000,
      width: barWidth,
      height: tall,
      label: labelOf(period, unit, words),
      awards: period.awards,
    };
  });
  return { width, height, most, bars };
}

/** The next number that is easily read, and so is its half: 2, 4, 6, 8, 10, 20, 40 … */
function roundAbove(number: number): number {
  let step = 1;
  while (10 * step < number) step *= 10;
  return [2, 4, 6, 8, 10].map((times) => times * step).find((round) => round >= number) ?? number;
}

const firstDay = (month: number): Date => {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date;
};

function labelOf({ from, to }: Period, unit: AwardPeriods['unit'], words: Words): string {
  const format = (month: number, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(words.language, {
      calendar: 'gregory',
      timeZone: 'UTC',
      ...options,
    }).format(firstDay(month));
  const year = (month: number): string => format(month, { year: 'numeric' });
  switch (unit) {
    case 'month':
      return format(from, { year: 'numeric', month: 'short' });
    case 'quarter': {
      const quarter = words.number(Math.floor((from % 12) / 3) + 1);
      return words.word('quarterOf', { quarter, year: year(from) });
    }
    case 'year':
    case 'years':
      return year(from) === year(to)
        ? year(from)
        : words.word('yearsFrom', { from: year(from), to: year(to) });
  }
}
