/** The page of an issuer. */

export const issuer = {
  website: 'Web site',
  email: 'E-mail',
  telephone: 'Telephone',
  about: 'About',
  issuerDescription: '{issuer} awards badges. Who it is, and how to check one of its badges.',
  notAwarding: 'This issuer makes no new awards. Those it made stay.',
  howToCheck: 'How to check a badge from {issuer}',
  checkAddress:
    'Look at the [address](#hosted). The page of every award made here begins with {address}. The look of a badge, or a page that stands elsewhere, proves nothing by itself.',
  checkPage:
    'Read the page. It says what the badge stands for, when it was awarded, until when it is valid, and whether it was revoked.',
  checkRecord:
    'A program reads the [record](#record) instead: “Link for verifiers” on the page of the award leads to it. The badge pictures that are downloaded there carry it too.',
  checkRecipient:
    'The record holds no e-mail address, only a [fingerprint](#fingerprint) of it. If somebody tells you their address, it can be compared with that.',
  checkSigned:
    'A signed badge can be checked wherever it is kept: one of the {keys} of this issuer must have signed it, and the issuer must not have revoked it since.',
  checkSignedKeys: 'keys',
  keys: 'Keys',
  keysAbout:
    'Signed badges are signed with these keys. The private half of each is the issuer’s secret; the public half stands here, for everyone who checks.',
  did: 'The issuer’s name for programs (DID)',
  keyEd25519For: 'Signs credentials, endorsements and the [lists of revoked awards](#status-list).',
  keyRsaFor: 'Signs awards as [tokens](#token) (JWT and JWS).',
  keyActive: 'In use since {date}',
  keyRetired: 'Retired on {date}',
  keyRetiredMeans: 'In use from {created} until then. What it signed still counts.',
  keyCompromised: 'Compromised on {date}: {reason}',
  keyCompromisedMeans: 'Others may have it. Nothing that it signed counts any more.',
  keyJwk: 'JWK',
  keyPem: 'PEM',
} as const;
