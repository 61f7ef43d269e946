/** What stands around every page. */

import type { frame as english } from '../en/frame.ts';

export const frame: Record<keyof typeof english, string> = {
  skip: 'Aller au contenu',
  mainNavigation: 'Menu principal',
  languages: 'Langues',
  loopback: 'Un site d’essai, à une adresse de cet ordinateur.',
  previewUnsigned:
    'Ceci est un aperçu, fait sans clés : ce qui doit être signé n’y figure pas, et rien ici ne fait foi.',
  previewUnsignedLoopback:
    'Ceci est un aperçu à une adresse de cet ordinateur, fait sans clés : ce qui doit être signé n’y figure pas, et rien ici ne fait foi.',
  previewDevelopmentKey:
    'Ceci est un aperçu d’essai, à une adresse de cet ordinateur : il est signé avec des clés jetables, qui ne prouvent rien à personne d’autre.',
  publishedBy: 'Publié par {site}. L’adresse d’un badge ou d’une attribution ne change jamais.',
  home: 'Accueil',
  badges: 'Badges',
  issuers: 'Émetteurs',
  issuer: 'Émetteur',
  pageTitle: '{page} · {site}',
};
