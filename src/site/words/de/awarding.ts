/** The page on which the issuer awards badges in the browser: what the server writes. */

import type { awarding as english } from '../en/awarding.ts';

export const awarding: Record<keyof typeof english, string> = {
  awardingTitle: 'Badges verleihen',
  awardingDescription:
    'Für den Aussteller: versiegelt Verleihungen im Browser und erstellt die Datei für das Repository.',
  awardingLead:
    'Für alle, die hier Badges ausstellen: angeben, wer was bekommt, und die Datei für das Repository mitnehmen. Adressen werden vorher versiegelt.',
  awardingStays:
    'Was hier eingegeben wird, bleibt auf dieser Seite: Es wird nirgendwohin gesendet und nicht gespeichert, und mit dem Schließen der Seite ist es weg.',
  awardingWithoutScripts:
    'Um Verleihungen im Browser zu versiegeln, braucht diese Seite JavaScript, das ausgeschaltet ist oder nicht geladen wurde.',
  awardingWhat: 'Was',
  awardingWhom: 'An wen',
  awardingBadge: 'Badge',
  awardingChooseBadge: 'Badge wählen',
  awardingDate: 'Verliehen am',
  awardingExpires: 'Gültig bis',
  awardingExpiresHelp: 'Leer lassen: wie es der Badge vorsieht.',
  awardingNarrative: 'Was dafür getan wurde',
  awardingNarrativeHelp: 'Ein, zwei Sätze, wenn gewünscht. Alle können sie lesen.',
  awardingEvidence: 'Wo die Arbeit zu sehen ist',
  awardingEvidenceHelp: 'Webadressen, eine je Zeile, falls vorhanden.',
  awardingOne: 'Eine Person',
  awardingMany: 'Eine Liste von Personen',
  awardingRecipient: 'E-Mail-Adresse',
  awardingRecipientHelp: 'In der Datei steht an ihrer Stelle ein Hash mit Salz.',
  awardingName: 'Name',
  awardingNamePage:
    'Alle sehen ihn auf der Seite der Verleihung. Leer lassen, und niemand wird genannt.',
  awardingNameTold: 'Nur wer den Link mit dem Namen bekommt, sieht ihn.',
  awardingTellOnly: 'Den Namen nur denen zeigen, die den Link mit dem Namen bekommen',
  awardingDrop: 'Eine Liste hier ablegen',
  awardingListKinds:
    'CSV, wie eine Tabelle es speichert. Die erste Zeile benennt die Spalten: email, name, date, narrative.',
  awardingPaste: 'Oder die Zeilen einfügen',
  awardingDates: 'Datumsangaben in der Liste',
  awardingDatesClear: 'Nur unmissverständliche',
  awardingDayFirst: 'Zuerst der Tag: 1/5/2026',
  awardingMonthFirst: 'Zuerst der Monat: 5/1/2026',
  awardingColumns: 'Was die Spalten enthalten',
  awardingLook: 'Versiegeln und ansehen',
  awardingWrong: 'Was nicht stimmt',
  awardingWrongLead:
    'Diesen Zeilen wird nichts verliehen. Die Liste berichtigen und noch einmal übergeben, oder die Zeilen weglassen.',
  awardingRow: 'Zeile',
  awardingWhere: 'Wo',
  awardingProblem: 'Was zu tun ist',
  awardingRest: 'Weggelassene Zeilen mitnehmen',
  awardingPublished: 'Was veröffentlicht wird',
  awardingPublishedLead:
    'Das, und sonst nichts von diesen Personen. An wen es geht, ist nur hier zu sehen.',
  awardingHandOver: 'Ins Repository',
  awardingHandOverLead:
    'Die Datei enthält keine Adresse. Sobald sie im Repository ist und die Website neu veröffentlicht wurde, sind die Verleihungen da.',
  awardingRepository: 'Adresse des Repositorys',
  awardingBranch: 'Branch',
  awardingHost: 'Wo es liegt',
  awardingDownload: 'Datei herunterladen',
  awardingCopyText: 'Text kopieren',
  awardingSeeText: 'Datei ansehen',
  awardingKeep: 'Nur für den Aussteller',
  awardingKeepLead:
    'Außerhalb des Repositorys aufbewahren: Sie sagen, wer welche Verleihung bekam. Jetzt mitnehmen, denn nichts davon kann noch einmal gezeigt werden.',
  awardingLinksLater:
    'Die Links darin funktionieren, sobald die Datei übernommen und die Website veröffentlicht ist.',
  awardingLinks: 'Liste mit Links herunterladen',
  awardingMails: 'Alle Mails herunterladen',
  awardingMailEach: 'Eine Mail an jede Person',
  awardingKeys: 'Schlüssel, einmalig',
  awardingKeysLead:
    'Signierte Badges brauchen Schlüssel: einen öffentlichen Teil im Repository und ein Geheimnis beim Anbieter. Sie entstehen hier im Browser und werden nirgends gespeichert.',
  awardingKeysBoth:
    'Andere Aussteller hier haben Schlüssel. Das neue Geheimnis würde ihres ersetzen, deshalb zuerst das jetzige hier einfügen; es wird mit den neuen Schlüsseln verbunden.',
  awardingKeysMake: 'Schlüssel erstellen',
  awardingKeysPublic: '2. Die öffentlichen Teile, ins Repository',
  awardingKeysSecret: '1. Das Geheimnis, zum Anbieter',
  awardingKeysSecretLead:
    'Die Seite für Geheimnisse öffnen. Auf GitHub dort die Umgebung {environment} wählen (es gibt sie, sobald GitHub Actions die Quelle von Pages ist), dann „{button}“. Der Name ist {name}, der Wert der Text, der hier kopiert wird.',
  awardingKeysSafe:
    'Wer diesen Text hat, kann im Namen des Ausstellers signieren, und beim Anbieter kann ihn niemand mehr auslesen: eine Kopie an einem sicheren Ort aufbewahren, etwa in einer Passwortverwaltung, nie im Repository.',
  awardingKeysPublicLead:
    'Jeden hinzufügen. Bis der letzte da ist, schlägt der Lauf beim Anbieter fehl und sagt es; was veröffentlicht ist, bleibt, wie es ist.',
  awardingKeysWhere:
    'Wie der Anbieter sie zeigt: https://github.com/name/badges. Damit führen die Links zu den richtigen Seiten.',
  awardingKeysCopy: 'Geheimnis kopieren',
  awardingKeysSee: 'Geheimnis zeigen',
  awardingKeysPage: 'Seite für Geheimnisse öffnen',
};
