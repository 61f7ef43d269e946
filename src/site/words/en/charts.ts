/** The chart of the page of an issuer. */

export const charts = {
  awardsOverTime: 'Awards over time',
  awardsByMonth: 'Awards a month. Revoked ones are not counted.',
  awardsByQuarter: 'Awards a quarter. Revoked ones are not counted.',
  awardsByYear: 'Awards a year. Revoked ones are not counted.',
  awardsByYears:
    'Awards over the years. Years with few of them are summed up; revoked ones are not counted.',
  awardsPeriod: 'When',
  awardsNumber: 'Awards',
  quarterOf: 'Q{quarter} {year}',
  yearsFrom: '{from}–{to}',
} as const;
