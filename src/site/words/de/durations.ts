/** Lengths of time. */

import type { durations as english } from '../en/durations.ts';

export const durations: Record<keyof typeof english, string> = {
  'years.one': '{count} Jahr',
  'years.other': '{count} Jahre',
  'months.one': '{count} Monat',
  'months.other': '{count} Monate',
  'weeks.one': '{count} Woche',
  'weeks.other': '{count} Wochen',
  'days.one': '{count} Tag',
  'days.other': '{count} Tage',
};
