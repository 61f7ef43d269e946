/** A document's instant as the day that was meant. */

import { looseDateTime } from '../../../verify/date-time.ts';
import { regional } from '../../dates.ts';

const utc = 'UTC';

/**
 * Undefined when it cannot be read.
 *
 * An issuer writes a day, and documents turn it into an instant. With an offset the day stands there as it was meant; the
 * first or last second of a day in UTC was meant as that day everywhere. Any other instant is a moment, and people count it
 * by their own clocks.
 *
 * @param language BCP 47
 * @param zone the reader's; the browser's unless said
 */
export function dayOf(
  written: unknown,
  language: string,
  zone: string | undefined = undefined,
): string | undefined {
  const instant = looseDateTime(written, 'end');
  if (instant === undefined) return undefined;
  const local = typeof written === 'string' ? /^(.{10}).*[+-]\d\d:?\d\d$/.exec(written)?.[1] : '';
  const format = (of: number, timeZone: string | undefined) =>
    new Intl.DateTimeFormat(regional(language), {
      dateStyle: 'long',
      calendar: 'gregory',
      timeZone,
    }).format(of);
  if (local) return format(Date.parse(local), utc);
  return format(instant, isEdgeOfDay(instant) ? utc : zone);
}

const dayMs = 86_400_000;

const isEdgeOfDay = (instant: number): boolean => {
  const time = ((instant % dayMs) + dayMs) % dayMs;
  return time === 0 || time >= dayMs - 1000;
};
