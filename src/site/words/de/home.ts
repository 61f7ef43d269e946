/** Home and the catalogue. */

import type { home as english } from '../en/home.ts';

export const home: Record<keyof typeof english, string> = {
  homeBadges: 'Einige der Badges',
  homeAllBadges: 'Alle ansehen ({badges})',
  homeAbout: 'Was hier zu finden ist',
  homeAboutBadge: 'Jedes Badge hat eine Seite, auf der steht, was dafür zu tun ist.',
  homeAboutAward:
    'Jede [Verleihung](#award) hat eine eigene Seite. Deren Adresse ändert sich nie, und dort steht, wer das Badge verliehen hat und ob es widerrufen wurde.',
  homeAboutPrivate:
    'Niemand kann nachschlagen, wer ein Badge hat: Die Seite einer Verleihung kennt nur, wer ihre Adresse bekommen hat.',
  'badges.one': '{count} Badge',
  'badges.other': '{count} Badges',
  noBadges: 'Noch gibt es keine Badges.',
  catalogueDescription: 'Alle Badges von {site}, und was für jedes zu tun ist.',
  cataloguePage: 'Seite {page} von {pages}',
  cataloguePages: 'Seiten der Liste',
  pagerPrevious: 'Vorige Seite',
  pagerNext: 'Nächste Seite',
  badgesFrom: '[Badges](#badge) von {issuer}',
  aboutIssuer: 'Über {issuer}',
};
