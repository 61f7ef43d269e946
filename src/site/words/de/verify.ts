/** The page that checks badges, and the check on the page of an award: what the server writes. */

import type { verify as english } from '../en/verify.ts';

export const verify: Record<keyof typeof english, string> = {
  verifyTitle: 'Ein Badge prüfen',
  verifyDescription: 'Jedes Open Badge im eigenen Browser prüfen, ohne es hochzuladen.',
  verifyLead:
    'Ist es echt, und gilt es noch? Bild, Datei oder Adresse eines Badges genügen, gleich wer es ausgestellt hat.',
  verifyStays:
    'Nichts wird hochgeladen. Die Prüfung läuft im Browser, der nur die Website des Ausstellers nach dem fragt, worauf das Badge verweist.',
  verifyDrop: 'Badge hier ablegen',
  verifyChoose: 'Datei auswählen',
  verifyKinds: 'Ein Bild (PNG oder SVG) oder eine Datei (JSON, JWT oder JWS)',
  verifyAddress: 'Oder die Adresse angeben',
  verifyCheck: 'Prüfen',
  verifyPaste: 'Oder den Text einfügen',
  verifyPasteLabel: 'Text des Badges',
  notListed:
    'Verzeichnisse von Ausstellern werden nicht gefragt. Nirgends aufgeführt zu sein, macht kein Badge ungültig.',
  stepWords: 'Wovon die Schritte sprechen:',
  copyReport: 'Bericht kopieren',
  printReport: 'Drucken',
  checkAnother: 'Ein anderes prüfen',
  theSteps: 'Schritt für Schritt',
  troubles: 'Was sich nicht lesen ließ',
  yours: 'Wem gehört es?',
  yoursLead:
    'Die Adresse eingeben, der es gehören soll, oder einen Namen. Sie wird hier verglichen, nirgendwohin gesendet und nicht aufbewahrt.',
  yoursLabel: 'E-Mail-Adresse oder Name',
  yoursCompare: 'Vergleichen',
  inPicture: 'Was in diesem Bild steckt',
  bake: 'Das Bild neu machen',
  bakeLead:
    'Das Bild eines Badges trägt die Verleihung in sich. Wer nur die Datei der Verleihung und das bloße Bild hat, setzt sie hier zusammen. Nichts wird hochgeladen.',
  bakeAward: 'Die Verleihung (JSON, JWT oder JWS)',
  bakePicture: 'Das Bild des Badges (PNG oder SVG)',
  bakeMake: 'Bild machen',
  others: 'Andere fragen',
  othersLead:
    'Niemand muss dieser Website glauben. Diese Prüfstellen betreiben andere; was man ihnen gibt, wird hochgeladen:',
  othersCommand: 'Auf dem eigenen Rechner sagt {command} dasselbe wie diese Seite.',
  others1EdTech: 'Prüfstelle von 1EdTech, dem Herausgeber des Standards',
  othersVerifierPlus: 'VerifierPlus, vom Digital Credentials Consortium',
  withoutScripts:
    'Um ein Badge im Browser zu prüfen, braucht diese Seite JavaScript; es ist abgeschaltet oder wurde nicht geladen.',
  checkNow: 'Jetzt prüfen',
  checkedNow: 'Gerade eben geprüft, in diesem Browser',
  fullReport: 'Der volle Bericht',
};
