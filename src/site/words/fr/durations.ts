/** Lengths of time. */

import type { durations as english } from '../en/durations.ts';

export const durations: Record<keyof typeof english, string> = {
  'years.one': '{count} an',
  'years.other': '{count} ans',
  'months.one': '{count} mois',
  'months.other': '{count} mois',
  'weeks.one': '{count} semaine',
  'weeks.other': '{count} semaines',
  'days.one': '{count} jour',
  'days.other': '{count} jours',
};
