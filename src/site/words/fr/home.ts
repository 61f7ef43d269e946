/** Home and the catalogue. */

import type { home as english } from '../en/home.ts';

export const home: Record<keyof typeof english, string> = {
  homeBadges: 'Quelques badges',
  homeAllBadges: 'Tout voir ({badges})',
  homeAbout: 'Ce que vous trouverez ici',
  homeAboutBadge: 'Chaque badge a une page qui dit ce qu’il faut faire pour l’obtenir.',
  homeAboutAward:
    'Chaque [attribution](#award) a sa propre page. Son adresse ne change jamais ; on y lit qui a attribué le badge, et s’il a été révoqué.',
  homeAboutPrivate:
    'Personne ne peut chercher qui possède un badge : seules les personnes qui en ont reçu l’adresse connaissent la page d’une attribution.',
  'badges.one': '{count} badge',
  'badges.other': '{count} badges',
  noBadges: 'Il n’y a pas encore de badges.',
  catalogueDescription: 'Tous les badges publiés par {site}, et ce qu’il faut faire pour chacun.',
  cataloguePage: 'Page {page} sur {pages}',
  cataloguePages: 'Pages de la liste',
  pagerPrevious: 'Page précédente',
  pagerNext: 'Page suivante',
  badgesFrom: '[Badges](#badge) émis par {issuer}',
  aboutIssuer: 'En savoir plus sur {issuer}',
};
