/** Das Diagramm auf der Seite eines Ausstellers. */

export const charts = {
  awardsOverTime: 'Verleihungen im Lauf der Zeit',
  awardsByMonth: 'Verleihungen je Monat, ohne die widerrufenen.',
  awardsByQuarter: 'Verleihungen je Quartal, ohne die widerrufenen.',
  awardsByYear: 'Verleihungen je Jahr, ohne die widerrufenen.',
  awardsByYears:
    'Verleihungen über die Jahre, ohne die widerrufenen. Jahre mit wenigen sind zusammengefasst.',
  awardsPeriod: 'Wann',
  awardsNumber: 'Verleihungen',
  quarterOf: 'Q{quarter} {year}',
  yearsFrom: '{from}–{to}',
} as const;
