/** What stands where nothing is. */

import type { notFound as english } from '../en/not-found.ts';

export const notFound: Record<keyof typeof english, string> = {
  notFound: 'Diese Seite gibt es nicht',
  notFoundDescription: 'Unter dieser Adresse ist nichts zu finden.',
  notFoundWhy: 'Was geschehen sein kann',
  notFoundCut:
    'Die Adresse wurde abgeschnitten oder vertippt. Adressen von Verleihungen sind lang: am besten noch einmal ganz aus der erhaltenen Nachricht kopieren.',
  notFoundOther: 'Die Adresse gehört zu einer anderen Website.',
  notFoundStay:
    'Seiten von Badges und Verleihungen verschwinden hier nicht. Fehlt eine, die es einmal gab, hilft eine Nachricht an den Aussteller.',
  notFoundGo: 'Wie es weitergeht',
  notFoundBadges: 'Alle Badges',
  notFoundIssuers: 'Wer hier Badges verleiht',
};
