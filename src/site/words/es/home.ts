/** Home and the catalogue. */

import type { home as english } from '../en/home.ts';

export const home: Record<keyof typeof english, string> = {
  homeBadges: 'Algunas de las insignias',
  homeAllBadges: 'Ver todo ({badges})',
  homeAbout: 'Qué hay aquí',
  homeAboutBadge: 'Cada insignia tiene una página que dice qué hay que hacer para obtenerla.',
  homeAboutAward:
    'Cada [otorgamiento](#award) tiene su propia página. Su dirección no cambia nunca, y dice quién otorgó la insignia y si fue revocada.',
  homeAboutPrivate:
    'Nadie puede averiguar quién tiene una insignia: la página de un otorgamiento solo la conoce quien recibió su dirección.',
  'badges.one': '{count} insignia',
  'badges.other': '{count} insignias',
  noBadges: 'Todavía no hay insignias.',
  catalogueDescription: 'Todas las insignias de {site}, y qué hay que hacer para cada una.',
  cataloguePage: 'Página {page} de {pages}',
  cataloguePages: 'Páginas de la lista',
  pagerPrevious: 'Página anterior',
  pagerNext: 'Página siguiente',
  badgesFrom: '[Insignias](#badge) de {issuer}',
  aboutIssuer: 'Sobre {issuer}',
};
