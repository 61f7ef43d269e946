/** The site's mark in a browser's tab: a rosette of few lines, in the accent colour, by day and by night. */

import { accentOn } from './accent.ts';

const petals =
  'M30 16c0 4-4 3.500-5.200 5.200S24.800 26.500 21 28.200 17.500 26 16 26s-1.500 3.900-5 2.200S8.300 23 7.200 21.200 2 20 2 16s4-3.500 5.200-5.200S7.200 5.500 11 3.800 14.500 6 16 6s1.500-3.900 5-2.200S23.700 9 24.800 10.800 30 12 30 16z';

/** @param accent `#rrggbb` */
export const icon = (accent?: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{fill:none;stroke:${accentOn('paper', accent)};stroke-width:1.6}circle{fill:#b98a2c}@media (prefers-color-scheme:dark){path{stroke:${accentOn('night', accent)}}}</style><path d="${petals}"/><circle cx="16" cy="16" r="6"/></svg>\n`;
