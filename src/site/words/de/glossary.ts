/** The glossary: each term, and what it means here, under the id that its place on the page has. */

import type { glossary as english } from '../en/glossary.ts';

export const glossary: Record<keyof typeof english, string> = {
  glossary: 'Glossar',
  glossaryLead: 'Die Wörter auf diesen Seiten, und was sie hier bedeuten.',
  glossaryDescription:
    'Was Badges, Verleihungen und die Wörter darum herum bedeuten, in einfachen Sätzen.',
  glossaryBadges: 'Das Badge',
  glossaryAwards: 'Die Verleihung',
  glossaryChecks: 'Prüfen und Mitnehmen',
  'glossary.badge': 'Badge',
  'glossary.badge.means':
    'Ein Bild mit einer Beschreibung dessen, was jemand getan hat oder kann. Dasselbe Badge kann an viele verliehen werden.',
  'glossary.issuer': 'Aussteller',
  'glossary.issuer.means':
    'Die Organisation oder Person, die ein Badge verleiht und dafür einsteht.',
  'glossary.criteria': 'Kriterien',
  'glossary.criteria.means': 'Was zu tun ist, damit das Badge verliehen wird.',
  'glossary.skill': 'Fähigkeit',
  'glossary.skill.means':
    'Was jemand mit diesem Badge kann, verbunden mit dem Eintrag eines Kompetenzrahmens oder Lehrplans, der es beschreibt.',
  'glossary.endorsement': 'Empfehlung',
  'glossary.endorsement.means':
    'Was jemand anders als der Aussteller unter eigenem Namen für einen Aussteller, ein Badge oder eine Verleihung sagt.',
  'glossary.replaced': 'Ersetzt',
  'glossary.replaced.means':
    'Ein neueres Badge ist an die Stelle eines älteren getreten. Verleihungen des älteren bleiben, wie sie sind.',
  'glossary.retired': 'Eingestellt',
  'glossary.retired.means':
    'Das Badge wird nicht mehr verliehen. Frühere Verleihungen bleiben, wie sie sind.',
  'glossary.version': 'Fassung',
  'glossary.version.means':
    'Die wievielte Ausgabe eines Badges es ist. Von einer zur nächsten kann sich ändern, was zu tun ist; jede Verleihung behält die, für die sie galt.',
  'glossary.award': 'Verleihung',
  'glossary.award.means':
    'Ein Badge, an einem bestimmten Tag an jemanden vergeben. Sie hat eine eigene Seite, deren Adresse sich nie ändert.',
  'glossary.recipient': 'Empfängerin oder Empfänger',
  'glossary.recipient.means':
    'Wem das Badge verliehen wurde. Was Programme lesen, enthält keine E-Mail-Adresse, nur einen Fingerabdruck davon, mit dem sich eine bekannte Adresse vergleichen lässt.',
  'glossary.fingerprint': 'Fingerabdruck (Hash)',
  'glossary.fingerprint.means':
    'Eine Zahl, die aus einer Adresse berechnet wird. Dieselbe Adresse ergibt immer dieselbe Zahl, aber aus der Zahl lässt sich die Adresse nicht zurückrechnen.',
  'glossary.evidence': 'Belege',
  'glossary.evidence.means':
    'Was zeigt, dass die Kriterien erfüllt sind: ein Text, ein Bild, ein Link zur Arbeit.',
  'glossary.result': 'Ergebnis',
  'glossary.result.means': 'Wie viel erreicht wurde: eine Note, Punkte, eine Stufe.',
  'glossary.credits': 'Leistungspunkte',
  'glossary.credits.means':
    'Punkte, die für ein Studium oder eine Ausbildung zählen, etwa ECTS: wie viele ein Badge wert ist oder wie viele erworben wurden.',
  'glossary.valid': 'Gültig',
  'glossary.valid.means':
    'Die Verleihung zählt: Der Aussteller steht zu ihr, sie ist nicht abgelaufen und nicht widerrufen.',
  'glossary.expiry': 'Ablauf',
  'glossary.expiry.means':
    'Der Tag, bis zu dem eine Verleihung gültig ist. Viele haben keinen und bleiben gültig.',
  'glossary.revoked': 'Widerrufen',
  'glossary.revoked.means':
    'Der Aussteller hat die Verleihung zurückgenommen und sagt, wann und warum. Sie gilt nicht mehr, aber ihre Seite bleibt.',
  'glossary.erased': 'Gelöscht',
  'glossary.erased.means':
    'Alles über die Person wurde aus der Verleihung entfernt, zum Beispiel auf ihren Wunsch. Sie gilt nicht mehr; unter ihrer Adresse steht nur noch, dass sie gelöscht wurde.',
  'glossary.status-list': 'Liste widerrufener Verleihungen',
  'glossary.status-list.means':
    'Eine Datei des Ausstellers, in der Programme nachsehen, ob eine Verleihung widerrufen wurde. Sie nennt niemanden.',
  'glossary.verify': 'Prüfen',
  'glossary.verify.means':
    'Herausfinden, ob eine Verleihung ist, was sie zu sein vorgibt: ob sie vom Aussteller stammt, niemand sie verändert hat, sie nicht abgelaufen ist und nicht widerrufen wurde.',
  'glossary.record': 'Datensatz',
  'glossary.record.means':
    'Die Verleihung, das Badge oder der Aussteller, wie Programme sie lesen, unter einer eigenen Adresse.',
  'glossary.hosted': 'Beim Aussteller abrufbar',
  'glossary.hosted.means':
    'Eine Verleihung, die zählt, weil sie unter der Adresse des Ausstellers steht: Es gilt, was dort heute zu finden ist.',
  'glossary.signature': 'Signatur und Schlüssel',
  'glossary.signature.means':
    'Der Aussteller signiert mit einem geheimen Schlüssel, und mit dem öffentlichen, der dazugehört, lässt sich die Signatur prüfen. Wird danach auch nur ein Buchstabe geändert, passt sie nicht mehr.',
  'glossary.token': 'Token (JWT, JWS)',
  'glossary.token.means':
    'Eine Verleihung und ihre Signatur in einer Zeile Text, wie viele Programme sie austauschen.',
  'glossary.baked-image': 'Bild mit Verleihung',
  'glossary.baked-image.means':
    'Ein Badge-Bild, in dem unsichtbar die Verleihung steckt. Wer das Bild hat, kann die Verleihung prüfen lassen.',
  'glossary.wallet': 'Wallet',
  'glossary.wallet.means':
    'Eine App, in der Menschen ihre signierten Verleihungen aufbewahren und auswählen, wem sie sie zeigen.',
  'glossary.backpack': 'Backpack',
  'glossary.backpack.means':
    'Eine Website, auf der Menschen ihre Badges von vielen Ausstellern sammeln und zeigen.',
  'glossary.open-badges': 'Open Badges',
  'glossary.open-badges.means':
    'Der gemeinsame Standard für solche Badges, gepflegt von 1EdTech. Fassung 3.0 ist die neueste, die auch Wallets lesen; die meisten anderen Stellen lesen 2.0, einige ältere 1.1.',
  'glossary.did': 'DID',
  'glossary.did.means':
    'Ein Name für Programme. Er führt zu den öffentlichen Schlüsseln des Ausstellers, und allein dessen Website bestimmt, was dort steht.',
};
