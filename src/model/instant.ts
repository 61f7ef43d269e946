/** What written dates mean: UTC instants, in the time zone of the site. Source: design, section 2, "Dates". */

import { Temporal } from 'temporal-polyfill';
import type { WrittenDate } from '../content/schema/dates.ts';

/** `YYYY-MM-DDTHH:MM:SSZ`: UTC, whole seconds. Sorts as text. */
export type Instant = string & { readonly __instant: never };

const instantOf = (zoned: Temporal.ZonedDateTime): Instant =>
  zoned.toInstant().toString({ smallestUnit: 'second' }) as Instant;

const midnight = (date: Temporal.PlainDate, timeZone: string): Temporal.ZonedDateTime =>
  date.toZonedDateTime({ timeZone });

/** A date alone is its first moment. */
export function startOf(written: WrittenDate, timeZone: string): Instant {
  return written.kind === 'instant'
    ? (written.instant as Instant)
    : instantOf(midnight(Temporal.PlainDate.from(written.date), timeZone));
}

/** A date alone is its last second. */
export function endOf(written: WrittenDate, timeZone: string): Instant {
  return written.kind === 'instant'
    ? (written.instant as Instant)
    : lastSecond(Temporal.PlainDate.from(written.date), timeZone);
}

function lastSecond(date: Temporal.PlainDate, timeZone: string): Instant {
  return instantOf(midnight(date.add({ days: 1 }), timeZone).subtract({ seconds: 1 }));
}

/**
 * Calendar arithmetic in the site's time zone, clamped to the end of a shorter month: 31 January and one month is
 * the 28th or 29th of February. From a date alone, the last second of the resulting day; from a date-time, the same
 * time of day.
 *
 * @param duration ISO 8601, for example `P2Y`
 */
export function expiryAfter(issued: WrittenDate, duration: string, timeZone: string): Instant {
  const overflow = { overflow: 'constrain' } as const;
  if (issued.kind === 'date') {
    return lastSecond(Temporal.PlainDate.from(issued.date).add(duration, overflow), timeZone);
  }
  const start = Temporal.Instant.from(issued.instant).toZonedDateTimeISO(timeZone);
  return instantOf(start.add(duration, overflow));
}

/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
export const dayOf = (instant: Instant, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
