/** Lengths of time. */

export const durations = {
  'years.one': '{count} year',
  'years.other': '{count} years',
  'months.one': '{count} month',
  'months.other': '{count} months',
  'weeks.one': '{count} week',
  'weeks.other': '{count} weeks',
  'days.one': '{count} day',
  'days.other': '{count} days',
} as const;
