/** The check of a badge: what its script says in the reader’s browser, which fetches this file. */

import type { check as english } from '../en/check.ts';

export const check: Record<keyof typeof english, string> = {
  verifyGiven:
    'Dieser Link führt zur Prüfung eines Badges bei {host}. Noch wurde nichts abgerufen: „Prüfen“ fragt diese Website.',
  verifyNotAddress: 'Das ist keine Webadresse. Sie muss mit https:// beginnen.',
  verifyNotHere:
    'Diese Adresse führt auf den eigenen Rechner oder ins eigene Netz; dort wird von hier aus nicht gefragt.',
  verifyTooLarge: 'Diese Datei ist größer als jedes Badge und wurde nicht gelesen.',
  verifyUnreadable: 'Diese Datei ließ sich nicht lesen.',
  verifyBroken:
    'Die Prüfung selbst war nicht möglich: Der Browser ist dafür zu alt, oder ein Teil der Seite ließ sich nicht laden.',
  verifyChecking: 'Wird geprüft …',
  verifyAsking: '{host} wird gefragt …',
  verifyDone: 'Fertige Schritte: {count}',
  verdictValid: 'Gültig — ausgestellt von {domain}',
  verdictValidNobody: 'Gültig — aber keine Domain steht dahinter',
  verdictExpired: 'Abgelaufen — ausgestellt von {domain}',
  verdictExpiredNobody: 'Abgelaufen',
  verdictRevoked: 'Widerrufen von {domain}',
  verdictRevokedNobody: 'Widerrufen',
  verdictInvalid: 'Nicht gültig',
  verdictUnknown: 'Nicht vollständig prüfbar',
  verdictValidMeans:
    'Es ist so, wie der Aussteller es gemacht hat, wurde nicht widerrufen und ist nicht abgelaufen.',
  verdictNobodyMeans:
    'Es ist vollständig und unverändert, doch den Aussteller kennt man nur an einem Schlüssel: Wem der gehört, sagt nichts.',
  verdictExpiredMeans:
    'Es galt für eine Zeit, die vorbei ist. Das macht es nicht zur Fälschung; vielleicht wurde es erneuert.',
  verdictRevokedMeans: 'Der Aussteller hat es zurückgenommen. Es gilt nicht mehr.',
  verdictInvalidMeans:
    'Darauf ist kein Verlass. Was nicht stimmt, steht unten; wer es gezeigt hat, muss nichts dafür können.',
  verdictUnknownMeans:
    'Es fand sich nichts, was es ungültig macht, doch nicht alles ließ sich ansehen. Was fehlt, steht unten.',
  issuedHere: 'Diese Website hat es ausgestellt.',
  issuedElsewhere:
    'Diese Website hat es nicht ausgestellt, sondern wer über {domain} verfügt; ob das Vertrauen verdient, ist eine eigene Frage.',
  issuerClaimed: 'Als Aussteller nennt es {domain}. Erwiesen ist das nicht.',
  saysBadge: 'Badge, nach eigener Angabe',
  saysIssuer: 'Aussteller, nach eigener Angabe',
  issuerAt: 'Adresse des Ausstellers',
  checkedWhat: 'Was geprüft wurde',
  checkedKind: 'Art',
  checkedAt: 'Geprüft am',
  reportCopied: 'Der Bericht ist kopiert.',
  reportNotCopied: 'Der Bericht ließ sich nicht kopieren.',
  stepPassed: 'In Ordnung',
  stepFailed: 'Nicht in Ordnung',
  stepSkipped: 'Betrifft es nicht',
  stepOpen: 'Nicht prüfbar',
  stepDetails: 'Einzelheiten',
  failsRead:
    'Was sich nicht lesen lässt, lässt sich nicht beurteilen. Am besten noch einmal um das Badge bitten.',
  failsHosted: 'Der Aussteller zeigt es nicht oder nicht mehr. Warum, weiß nur er.',
  failsForm:
    'Es ist nicht so gemacht, wie der Standard es verlangt. Das kann ein Fehler des Ausstellers sein, den dieser beheben kann.',
  failsList: 'Ob es widerrufen wurde, lässt sich nicht verlässlich sagen.',
  failsIds: 'Teile davon gehören nicht zusammen, deshalb beweist es nichts.',
  failsScope: 'Der genannte Aussteller steht nicht dafür ein. Jeder könnte es gemacht haben.',
  failsSignature: 'Auf nichts, was darin steht, ist Verlass.',
  failsKey: 'Der Aussteller steht nicht zu dieser Unterschrift, deshalb beweist sie nichts.',
  failsStart: 'Es gilt noch nicht.',
  failsExpired: 'Bis dahin galt es. Vielleicht wurde es erneuert.',
  failsRevoked: 'Es gilt nicht mehr, was immer es selbst sagt.',
  failsImage: 'Das Bild trägt kein Badge, auf das Verlass wäre.',
  failsEndorsements:
    'Auf das, was andere dazu sagen sollen, ist kein Verlass. Das Badge selbst hängt nicht davon ab.',
  failsRecipient: 'Es gehört jemand anderem.',
  troubleOffline: '{host}: Dieser Browser ist offline. Mit Verbindung noch einmal prüfen.',
  troubleClosed:
    '{host} ist da, lässt seine Dokumente aber nicht von Seiten im Browser lesen. Die Datei oder das Bild speichern und hier ablegen, oder eine der Prüfstellen unten fragen, für die das nicht gilt.',
  troubleSilent:
    '{host} antwortet nicht. Später noch einmal prüfen; bleibt es dabei, den Aussteller fragen.',
  troubleSlow: '{host} hat zu lange gebraucht. Später noch einmal prüfen.',
  troubleStatus:
    '{host} antwortet, dass es das dort nicht gibt (Status {status}). Der Aussteller weiß mehr.',
  troubleLarge: '{host} hat mehr gesendet, als ein Badge lang ist.',
  troublePrivate: '{host} führt in ein privates Netz und wurde nicht gefragt.',
  troubleElsewhere:
    '{host} ist eine andere Website, die diese Seite nicht fragt. Der volle Bericht tut es.',
  troubleNotWeb: '{host}: Von hier aus werden nur Adressen gefragt, die mit https:// beginnen.',
  yoursYes: 'Ja: Laut Badge wurde es dieser Adresse oder diesem Namen verliehen.',
  yoursNo: 'Nein: Das Badge wurde einer anderen Adresse oder einem anderen Namen verliehen.',
  yoursUnsaid: 'Das Badge sagt nicht so, wem es gehört, dass sich etwas vergleichen ließe.',
  inPictureFor: 'Für Leser von Open Badges {generation}',
  inPictureNothing: 'Es steckt kein Badge darin.',
  bakeSave: 'Bild speichern',
  bakeMissing: 'Zuerst beide Dateien auswählen.',
  bakeNoAward: 'Die erste Datei ist keine Verleihung, die in ein Bild könnte.',
  bakeNoPicture: 'Die zweite Datei ist kein heiles Bild in PNG oder SVG.',
};
