/** The page of an issuer. */

import type { issuer as english } from '../en/issuer.ts';

export const issuer: Record<keyof typeof english, string> = {
  website: 'Website',
  email: 'E-Mail',
  telephone: 'Telefon',
  about: 'Über uns',
  issuerDescription:
    '{issuer} verleiht Badges. Wer das ist, und wie sich ein Badge von dort prüfen lässt.',
  notAwarding:
    'Dieser Aussteller verleiht nichts Neues mehr. Frühere Verleihungen bleiben bestehen.',
  howToCheck: 'So lässt sich ein Badge von {issuer} prüfen',
  checkAddress:
    'Auf die [Adresse](#hosted) achten. Die Seite jeder Verleihung von hier beginnt mit {address}. Das Aussehen eines Badges, oder eine Seite, die anderswo steht, beweist für sich nichts.',
  checkPage:
    'Die Seite lesen. Dort steht, wofür das Badge steht, wann es verliehen wurde, bis wann es gültig ist und ob es widerrufen wurde.',
  checkRecord:
    'Ein Programm liest stattdessen den [Datensatz](#record): „Link zum Prüfen“ auf der Seite der Verleihung führt dorthin. Auch die Badge-Bilder, die dort heruntergeladen werden, enthalten ihn.',
  checkRecipient:
    'Der Datensatz enthält keine E-Mail-Adresse, nur einen [Fingerabdruck](#fingerprint) davon. Wer eine Adresse genannt bekommt, kann sie damit vergleichen.',
  checkSigned:
    'Ein signiertes Badge lässt sich prüfen, wo auch immer es liegt: Einer der {keys} dieses Ausstellers muss es signiert haben, und der Aussteller darf es seither nicht widerrufen haben.',
  checkSignedKeys: 'Schlüssel',
  keys: 'Schlüssel',
  keysAbout:
    'Mit diesen Schlüsseln sind signierte Badges signiert. Die private Hälfte jedes Schlüssels bleibt das Geheimnis des Ausstellers; die öffentliche steht hier, für alle, die prüfen.',
  did: 'Der Name des Ausstellers für Programme (DID)',
  keyEd25519For:
    'Signiert Credentials, Empfehlungen und die [Listen widerrufener Verleihungen](#status-list).',
  keyRsaFor: 'Signiert Verleihungen als [Token](#token) (JWT und JWS).',
  keyActive: 'In Gebrauch seit dem {date}',
  keyRetired: 'Außer Gebrauch seit dem {date}',
  keyRetiredMeans: 'Vom {created} bis dahin in Gebrauch. Was damit signiert wurde, gilt weiterhin.',
  keyCompromised: 'Kompromittiert am {date}: {reason}',
  keyCompromisedMeans: 'Andere haben ihn vielleicht. Was damit signiert wurde, gilt nicht mehr.',
  keyJwk: 'JWK',
  keyPem: 'PEM',
};
