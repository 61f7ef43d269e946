/** Le graphique de la page d’un émetteur. */

export const charts = {
  awardsOverTime: 'Attributions au fil du temps',
  awardsByMonth: 'Attributions par mois, sans celles qui ont été révoquées.',
  awardsByQuarter: 'Attributions par trimestre, sans celles qui ont été révoquées.',
  awardsByYear: 'Attributions par an, sans celles qui ont été révoquées.',
  awardsByYears:
    'Attributions au fil des années, sans celles qui ont été révoquées. Les années qui en comptent peu sont regroupées.',
  awardsPeriod: 'Quand',
  awardsNumber: 'Attributions',
  quarterOf: 'T{quarter} {year}',
  yearsFrom: '{from}–{to}',
} as const;
