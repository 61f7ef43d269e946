/** El gráfico de la página de un emisor. */

export const charts = {
  awardsOverTime: 'Otorgamientos a lo largo del tiempo',
  awardsByMonth: 'Otorgamientos por mes, sin contar los revocados.',
  awardsByQuarter: 'Otorgamientos por trimestre, sin contar los revocados.',
  awardsByYear: 'Otorgamientos por año, sin contar los revocados.',
  awardsByYears:
    'Otorgamientos a lo largo de los años, sin contar los revocados. Los años con pocos están agrupados.',
  awardsPeriod: 'Cuándo',
  awardsNumber: 'Otorgamientos',
  quarterOf: 'T{quarter} {year}',
  yearsFrom: '{from}–{to}',
} as const;
