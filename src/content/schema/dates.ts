/** Dates and durations as people write them. What a date alone means depends on the site's time zone, so it stays a date. */

import { Temporal } from 'temporal-polyfill';
import { quote } from '../../problems/quote.ts';
import { PlainScalar } from '../../syntax/plain-scalar.ts';
import { refuse } from './fields.ts';
import { field, shaped } from './written-form.ts';

export type WrittenDate =
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly date: string }
  /** A date-time with offset, as a UTC instant `YYYY-MM-DDTHH:MM:SSZ`. */
  | { readonly kind: 'instant'; readonly instant: string };

const dateShape = /^\d{4}-\d{2}-\d{2}$/;
const instantShape = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:?\d{2})$/;

/** `2026-05-01`, or `2026-05-01T18:30:00+02:00`. */
export const date = () =>
  field(dateForm, (input, ctx): WrittenDate => {
    const value = input instanceof PlainScalar ? input.source : input;
    if (typeof value !== 'string') {
      return refuse(ctx, {
        code: 'date-invalid',
        message: 'This field is a date.',
        hint: writeDate,
      });
    }
    const written = value.trim();
    const parsed = parseDate(written);
    if (parsed !== undefined) return parsed;
    return refuse(ctx, {
      code: 'date-invalid',
      message: dateShape.test(written)
        ? `There is no such day as ${quote(written)}.`
        : `${quote(written)} is not a date that Rosette can read.`,
      hint: writeDate,
    });
  });

const writeDate =
  'Write year, month and day: 2026-05-01. A time goes with its offset: 2026-05-01T18:30:00+02:00.';

const dateForm = shaped(
  new RegExp(`${dateShape.source}|${instantShape.source}`.replaceAll(/[$^]/g, '')),
  writeDate,
);

/** Undefined for anything that is no real date between the years 1900 and 9998. */
export function parseDate(written: string): WrittenDate | undefined {
  try {
    if (dateShape.test(written)) {
      const day = Temporal.PlainDate.from(written, { overflow: 'reject' });
      return inRange(day.year) ? { kind: 'date', date: day.toString() } : undefined;
    }
    if (instantShape.test(written) && !/:60/.test(written)) {
      const instant = Temporal.Instant.from(written);
      const utc = instant.toString({ smallestUnit: 'second', roundingMode: 'floor' });
      return inRange(Number(utc.slice(0, 4))) ? { kind: 'instant', instant: utc } : undefined;
    }
  } catch {
    // Temporal throws a RangeError for the 30th of February and its like.
  }
  return undefined;
}

// An `expires` at the end of 9999 in a western time zone would need a five-digit year in UTC.
const inRange = (year: number): boolean => year >= 1900 && year <= 9998;

const durationShape = /^P(?=\d)(\d{1,3}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$/;
const writeDuration = 'Write P2Y for two years, P18M for eighteen months, P30D for thirty days.';

/** An ISO 8601 duration of whole days or longer: `P2Y`, `P18M`, `P6W`, `P1Y6M`. */
export const duration = () =>
  field(shaped(durationShape, writeDuration), (input, ctx): string => {
    const value = input instanceof PlainScalar ? input.source : input;
    if (typeof value === 'string' && durationShape.test(value.trim())) {
      const parsed = Temporal.Duration.from(value.trim());
      if (parsed.sign > 0) return parsed.toString();
    }
    return refuse(ctx, {
      code: 'duration-invalid',
      message: `${typeof value === 'string' ? quote(value) : 'This'} is not a length of time.`,
      hint: writeDuration,
    });
  });
