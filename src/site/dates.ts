/** Instants as people read them: a day, in the site's time zone and language. */

import type { Instant } from '../model/instant.ts';
import type { Site } from '../model/site.ts';

export type FormatDate = (instant: Instant) => string;

/** Always the Gregorian calendar: it is the one that the issuer wrote and that the documents carry. */
export const createDates = (place: Place): FormatDate => createFormat(place, { dateStyle: 'long' });

/** `May 2026`, for whoever asks for a month alone. */
export const createMonths = (place: Place): FormatDate =>
  createFormat(place, { year: 'numeric', month: 'long' });

type Place = Pick<Site, 'language' | 'timeZone'>;

function createFormat(
  { language, timeZone }: Place,
  parts: Intl.DateTimeFormatOptions,
): FormatDate {
  const format = new Intl.DateTimeFormat([regional(language), fallback], {
    ...parts,
    calendar: 'gregory',
    timeZone,
  });
  return (instant) => format.format(new Date(instant));
}

// Where Intl does not know a language: never what the machine speaks.
const fallback = 'en-GB';

// English without a country means "April 30, 2028" to Intl; the day comes first almost everywhere else.
export const regional = (language: string): string => (language === 'en' ? 'en-GB' : language);
