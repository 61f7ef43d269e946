/**
 * A date in one of the orders that people and spreadsheets write, as `YYYY-MM-DD`. What may mean two days is never
 * guessed. Pure.
 */

import { parseDate } from '../content/schema/dates.ts';
import { foldWord, monthNames } from './month-names.ts';

export type DateOrder = 'day-first' | 'month-first';

export type UsualDate =
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly date: string }
  /** The day it is where the day comes first, and the one where the month does. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  | { readonly kind: 'none' };

export type UsualDateOptions = {
  /** What stands first where a date is numbers alone, with the year at its end. */
  readonly order?: DateOrder;
  /** The language of the month's name, besides English (BCP 47). */
  readonly language?: string;
};

const none: UsualDate = { kind: 'none' };

/**
 * 2026-05-01, 2026/5/1, 1.5.2026 (with dots the day comes first), 1 May 2026, May 1, 2026, 01-May-2026, 2026年5月1日.
 * 5/1/2026 and 5-1-2026 are ambiguous unless the order is given or one of the numbers is no month. Years have four
 * digits.
 *
 * @returns `none` also for a date-time, and for a date that contradicts the given order
 */
export function readUsualDate(
  written: string,
  { order, language }: UsualDateOptions = {},
): UsualDate {
  const text = written.trim().normalize('NFC');
  if (text.length > 100) return none;
  const [, year, month, day] = yearFirst.exec(text) ?? hanNumbers.exec(text) ?? [];
  if (year !== undefined) return dateOf(year, month, day);
  const [, first, sign, second, last] = yearLast.exec(text) ?? [];
  if (last === undefined) return named(text, language);
  return numeric(first, second, last, sign === '.' ? dots(order) : order);
}

const yearFirst = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\.?$/;
const hanNumbers = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]$/;
const yearLast = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})\.?$/;

/** Dots mean that the day comes first; in a list where the month is said to, they mean nothing for certain. */
const dots = (order: DateOrder | undefined): DateOrder | undefined =>
  order === 'month-first' ? undefined : 'day-first';

function numeric(
  first = '',
  second = '',
  year = '',
  order: DateOrder | undefined = undefined,
): UsualDate {
  const dayFirst = dateOf(year, second, first);
  const monthFirst = dateOf(year, first, second);
  if (order !== undefined) return order === 'day-first' ? dayFirst : monthFirst;
  if (dayFirst.kind !== 'date') return monthFirst;
  if (monthFirst.kind !== 'date' || dayFirst.date === monthFirst.date) return dayFirst;
  return { kind: 'ambiguous', readings: [dayFirst.date, monthFirst.date] };
}

/** A day, a year and the name of a month, in any order: the name says which number is which. */
function named(text: string, language: string | undefined): UsualDate {
  if (!/^[\p{L}\p{M}\d\s.,/'’()°-]+$/u.test(text)) return none;
  const { monthOf, isBetween } = monthNames(language);
  const parts = (foldWord(text).match(/\p{L}+|\d+/gu) ?? []).filter((part) => !isBetween(part));
  const months = parts.flatMap((part) => monthOf(part) ?? []);
  const years = parts.filter((part) => /^\d{4}$/.test(part));
  const days = parts.filter((part) => /^\d{1,2}$/.test(part));
  if (parts.length !== 3 || [months, years, days].some(({ length }) => length !== 1)) return none;
  return dateOf(years[0], String(months[0]), days[0]);
}

/** None for what is no day of the calendar. */
function dateOf(year = '', month = '', day = ''): UsualDate {
  const parsed = parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed?.kind === 'date' ? parsed : none;
}
