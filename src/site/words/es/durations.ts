/** Lengths of time. */

import type { durations as english } from '../en/durations.ts';

export const durations: Record<keyof typeof english, string> = {
  'years.one': '{count} año',
  'years.other': '{count} años',
  'months.one': '{count} mes',
  'months.other': '{count} meses',
  'weeks.one': '{count} semana',
  'weeks.other': '{count} semanas',
  'days.one': '{count} día',
  'days.other': '{count} días',
};
