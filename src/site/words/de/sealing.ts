/** The page on which the issuer awards badges in the browser: what its script says. */

import type { sealing as english } from '../en/sealing.ts';

export const sealing: Record<keyof typeof english, string> = {
  sealingBroken:
    'Etwas, das diese Seite braucht, konnte nicht geladen werden. Ist das Netz weg? Die Seite noch einmal laden.',
  sealingNoBadges: 'Es gibt keinen Badge, der verliehen werden könnte.',
  sealingChooseBadge: 'Einen Badge wählen.',
  sealingNoRecipient: 'Die Adresse der Person eingeben.',
  sealingNoList: 'Zuerst eine Liste übergeben: ablegen, wählen oder die Zeilen einfügen.',
  sealingTooLarge: 'Eine Liste darf 64 MB haben.',
  sealingNotUtf8: 'Die Liste ist nicht in UTF-8. In der Tabelle als „CSV UTF-8“ speichern.',
  sealingRead: '{name}: {rows} Zeilen',
  sealingWorking: 'Wird durchgesehen …',
  sealingAsCalled: 'Wie sie heißt',
  sealingLeaveOut: 'Weglassen',
  sealingHintColumn: 'Unten angeben, was die Spalte enthält, oder sie weglassen.',
  sealingHintDates:
    'Oben angeben, wie die Daten der Liste geschrieben sind, oder Jahr, Monat und Tag schreiben.',
  sealingHintTwice: 'Eine davon löschen.',
  sealingOthers: 'Diese weglassen und die übrigen {count} versiegeln',
  sealingWrongCount: '{wrong} von {all} Zeilen können so nicht verliehen werden.',
  sealingSealed: 'Versiegelt: {count}',
  sealingWhom: 'An wen',
  sealingBadge: 'Badge',
  sealingIssued: 'Verliehen',
  sealingExpires: 'Gültig bis',
  sealingNever: 'ohne Ende',
  sealingName: 'Name',
  sealingNobody: 'niemand wird genannt',
  sealingHash: 'ein Hash, gezeigt über den Link',
  sealingMore: 'Außerdem',
  sealingAddTo: 'Auf {host} hinzufügen',
  sealingPasteAt: 'Neue Datei auf {host} öffnen und den Text einfügen',
  sealingUploadAt: 'Auf {host} hochladen',
  sealingTooLong: 'Die Datei ist zu lang für einen Link: zuerst herunterladen.',
  sealingNoRepository:
    'Die Adresse des Repositorys angeben, wie der Anbieter sie zeigt: https://github.com/name/badges',
  sealingCopied: 'Kopiert',
  sealingNotCopied: 'Kopieren ging nicht. Den Text markieren und selbst kopieren.',
  sealingMail: 'Mail schreiben',
  sealingCopyText: 'Text kopieren',
  sealingMailFile: 'Als Datei',
  sealingNoPictures:
    'So viele Mails werden ohne ihre Bilder erstellt; jede sagt, wo es zu haben ist.',
  sealingKeysThere:
    'Schlüssel sind schon da: {issuers}. Ändern lassen sie sich auf der Kommandozeile.',
  sealingKeysFor: 'Für: {issuers}',
  sealingKeysNoSecret:
    'Das ist kein solches Geheimnis: Es ist ein Text in geschweiften Klammern, der mit dem Wort keys beginnt.',
  sealingKeysFailed:
    'Dieser Browser kann solche Schlüssel nicht erstellen. Einen neueren versuchen.',
};
