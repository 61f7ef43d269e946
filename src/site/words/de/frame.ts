/** What stands around every page. */

import type { frame as english } from '../en/frame.ts';

export const frame: Record<keyof typeof english, string> = {
  skip: 'Zum Inhalt springen',
  mainNavigation: 'Hauptmenü',
  languages: 'Sprachen',
  loopback: 'Eine Website zum Ausprobieren, unter einer Adresse dieses Rechners.',
  previewUnsigned:
    'Dies ist eine Vorschau, ohne Schlüssel erstellt: Was signiert sein muss, fehlt, und nichts hier ist verbindlich.',
  previewUnsignedLoopback:
    'Dies ist eine Vorschau unter einer Adresse dieses Rechners, ohne Schlüssel erstellt: Was signiert sein muss, fehlt, und nichts hier ist verbindlich.',
  previewDevelopmentKey:
    'Dies ist eine Vorschau zum Ausprobieren, unter einer Adresse dieses Rechners: Signiert ist sie mit Wegwerfschlüsseln, die niemandem sonst etwas beweisen.',
  publishedBy:
    'Herausgegeben von {site}. Die Adresse eines Badges oder einer Verleihung ändert sich nie.',
  home: 'Startseite',
  badges: 'Badges',
  issuers: 'Aussteller',
  issuer: 'Aussteller',
  pageTitle: '{page} · {site}',
};
