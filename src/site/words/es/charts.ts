/** El gráfico de la página de un emisor. */

export const charts = {
  awardsOverTime: 'Insignias otorgadas a lo largo del tiempo',
  awardsByMonth: 'Otorgadas por mes, sin contar las revocadas.',
  awardsByQuarter: 'Otorgadas por trimestre, sin contar las revocadas.',
  awardsByYear: 'Otorgadas por año, sin contar las revocadas.',
  awardsByYears:
    'Otorgadas a lo largo de los años, sin contar las revocadas. Los años con pocas están agrupados.',
  awardsPeriod: 'Cuándo',
  awardsNumber: 'Otorgadas',
  quarterOf: 'T{quarter} {year}',
  yearsFrom: '{from}–{to}',
} as const;
