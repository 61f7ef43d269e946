/**
 * How many awards an issuer made over time, in periods that tell nothing of single awards.
 *
 * A period in which one to four awards were made could tell who is meant. So months are counted only where each of them
 * has none or at least five, else quarters, else years; and years of few awards are summed up with those that follow, at
 * the end with those before. What is left as one sum is no course of time and is not told.
 */

import type { Award } from '../model/award.ts';
import { isRevoked } from '../model/award.ts';
import { dayOf, type Instant } from '../model/instant.ts';
import type { Issuer } from '../model/issuer.ts';
import type { Site } from '../model/site.ts';

/** Months since the year 0, first and last. */
export type Period = { readonly from: number; readonly to: number; readonly awards: number };

export type AwardPeriods = {
  /** Where years are summed up, one period is longer than another. */
  readonly unit: 'month' | 'quarter' | 'year' | 'years';
  /** At least two, without gaps. */
  readonly periods: readonly Period[];
};

const units = [
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
] as const;

/** More bars than these nobody reads, and no page grows by them. */
const mostPeriods = 24;

/** @param fewest that may be told of a period with awards */
export function awardPeriods(
  issuer: Issuer,
  { timeZone }: Pick<Site, 'timeZone'>,
  fewest: number,
): AwardPeriods | undefined {
  const months = monthsOf(issuer, timeZone, fewest);
  const isTelling = ({ awards }: Period): boolean => awards === 0 || awards >= fewest;
  for (const [unit, length] of units) {
    const periods = inPeriods(months, length);
    if (periods.length <= mostPeriods && periods.every(isTelling)) return toTell(unit, periods);
  }
  const several = Math.ceil(inPeriods(months, 12).length / mostPeriods);
  return toTell('years', summedUp(inPeriods(months, 12 * several), fewest));
}

const toTell = (unit: AwardPeriods['unit'], periods: readonly Period[]) =>
  periods.length < 2 ? undefined : { unit, periods };

type Months = ReadonlyMap<number, number>;

const counted = new WeakMap<Issuer, Months>();

/** Counted once for the pages of all languages. */
function monthsOf(issuer: Issuer, timeZone: string, fewest: number): Months {
  const known = counted.get(issuer);
  if (known !== undefined) return known;
  const months = new Map<number, number>();
  for (const { issuedOn } of tellingAwards(issuer, fewest)) {
    const month = monthOf(issuedOn, timeZone);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  counted.set(issuer, months);
  return months;
}

/**
 * The awards that hold. Of badges whose number is not told they count only where they are at least so many together:
 * else whoever takes the numbers of the other badges from the sum would have it.
 */
function tellingAwards({ badgeClasses }: Issuer, fewest: number): readonly Award[] {
  const holding = badgeClasses.map(({ awards }) => awards.filter((award) => !isRevoked(award)));
  const few = holding.filter(({ length }) => length < fewest).flat();
  const many = holding.filter(({ length }) => length >= fewest).flat();
  return few.length < fewest ? many : [...many, ...few];
}

function monthOf(instant: Instant, timeZone: string): number {
  // Only at the ends of a month does the time zone decide; asking it for 100,000 awards would take seconds.
  const day = Number(instant.slice(8, 10));
  const date = day > 1 && day < 28 ? instant : dayOf(instant, timeZone);
  const [year, month] = date.split('-').map(Number);
  return 12 * (year ?? 0) + (month ?? 1) - 1;
}

/** @param length in months; periods begin where the calendar has them begin */
function inPeriods(months: Months, length: number): readonly Period[] {
  const awards = new Map<number, number>();
  for (const [month, made] of months) {
    const number = Math.floor(month / length);
    awards.set(number, (awards.get(number) ?? 0) + made);
  }
  const first = Math.min(...awards.keys());
  const last = Math.max(...awards.keys());
  return Array.from({ length: awards.size === 0 ? 0 : last - first + 1 }, (_, index) => {
    const number = first + index;
    const from = number * length;
    return { from, to: from + length - 1, awards: awards.get(number) ?? 0 };
  });
}

/** Joins a period of few awards with those after it, and what is left of few at the end with those before it. */
function summedUp(periods: readonly Period[], fewest: number): readonly Period[] {
  const sums: Period[] = [];
  const isFew = ({ awards }: Period): boolean => awards > 0 && awards < fewest;
  const join = (one: Period, next: Period): Period => ({
    from: one.from,
    to: next.to,
    awards: one.awards + next.awards,
  });
  for (const period of periods) {
    const before = sums.at(-1);
    if (before !== undefined && isFew(before)) sums[sums.length - 1] = join(before, period);
    else sums.push(period);
  }
  for (;;) {
    const last = sums.pop();
    if (last === undefined) return [];
    const before = sums.pop();
    if (before === undefined || !isFew(last)) {
      return [...sums, ...(before === undefined ? [] : [before]), last];
    }
    sums.push(join(before, last));
  }
}
