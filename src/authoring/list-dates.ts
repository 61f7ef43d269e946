/** A date in a list or a flag → the date as content has it, or what keeps it from being one. Pure. */

import { parseDate } from '../content/schema/dates.ts';
import { given } from '../model/given.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { type DateOrder, readUsualDate, type UsualDateOptions } from './usual-dates.ts';

export type ReadDate =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly told: Pick<Problem, 'code' | 'message' | 'hint'> };

/** A date-time with its offset stays as it is. */
export function readListDate(written: string, options: UsualDateOptions): ReadDate {
  if (parseDate(written) !== undefined) return { ok: true, date: written };
  const read = readUsualDate(written, options);
  switch (read.kind) {
    case 'date':
      return { ok: true, date: read.date };
    case 'ambiguous':
      return { ok: false, told: ambiguous(written, read.readings, options.order) };
    case 'none':
      return { ok: false, told: noDate(written, options) };
  }
}

function ambiguous(
  written: string,
  [dayFirst, monthFirst]: readonly [string, string],
  order: DateOrder | undefined,
): Extract<ReadDate, { ok: false }>['told'] {
  const write = `write year, month and day: ${dayFirst} or ${monthFirst}.`;
  return {
    code: 'date-ambiguous',
    message: `${quote(written)} is ${inWords(dayFirst)} where the day comes first, and ${inWords(monthFirst)} where the month does.`,
    hint:
      order === undefined
        ? `Say how the dates are written, with --dates day-first or --dates month-first, or ${write}`
        : `Dots mean that the day comes first, and --dates ${order} says it does not: ${write}`,
  };
}

function noDate(
  written: string,
  options: UsualDateOptions,
): Extract<ReadDate, { ok: false }>['told'] {
  const clear = readUsualDate(written, given({ language: options.language }));
  const { message, hint } =
    clear.kind === 'date'
      ? {
          message: `${quote(written)} can only be ${inWords(clear.date)}, and --dates ${options.order} says otherwise.`,
          hint: 'Correct the date, or look how the others are written.',
        }
      : (faults.find(({ looks }) => looks.test(written)) ?? unreadable);
  return { code: 'date-invalid', message: message.replace('%', () => quote(written)), hint };
}

const unreadable = {
  message: '% is not a date that Rosette can read.',
  hint: 'Write year, month and day: 2026-05-01. A time goes with its offset: 2026-05-01T18:30:00+02:00.',
};

/** What people and spreadsheets write instead of a date, by how it looks. */
const faults: readonly {
  readonly looks: RegExp;
  readonly message: string;
  readonly hint: string;
}[] = [
  {
    looks: /^\d{5}([.,]\d+)?$/,
    message:
      '% is a spreadsheet’s own number for a day, and which day it is depends on the program.',
    hint: 'Give the column a date format in the spreadsheet (year-month-day is the safest), and save the list as CSV again.',
  },
  {
    looks: /^\d{1,2}[-/.\s]+(\d{1,2}|\p{L}+)[-/.,\s]+\d{2}$/u,
    message: 'The year of % has two digits.',
    hint: 'Write all four: 2026.',
  },
  {
    looks: /\d:\d\d/,
    message: '% holds a time of day, and nothing says in which time zone.',
    hint: 'Write the date alone, or the time with its offset: 2026-05-01T18:30:00+02:00.',
  },
  {
    looks: /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})$/,
    message: 'There is no such day as %.',
    hint: 'Look at the number of the day and of the month.',
  },
];

const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** 1 May 2026. */
const inWords = (date: string): string => words.format(new Date(date));
