/** The glossary: each term, and what it means here, under the id that its place on the page has. */

export const glossary = {
  glossary: 'Glossary',
  glossaryLead: 'The words that stand on these pages, and what they mean here.',
  glossaryDescription: 'What badges, awards and the words around them mean, in plain sentences.',
  glossaryBadges: 'The badge',
  glossaryAwards: 'The award',
  glossaryChecks: 'Checking and taking along',

  'glossary.badge': 'Badge',
  'glossary.badge.means':
    'A picture with a description of what somebody has done or can do. The same badge can be awarded to many people.',
  'glossary.issuer': 'Issuer',
  'glossary.issuer.means': 'The organization or person that awards a badge and answers for it.',
  'glossary.criteria': 'Criteria',
  'glossary.criteria.means': 'What has to be done to be awarded the badge.',
  'glossary.skill': 'Skill',
  'glossary.skill.means':
    'What somebody who has the badge can do, linked to the entry of a framework or a curriculum that describes it.',
  'glossary.endorsement': 'Endorsement',
  'glossary.endorsement.means':
    'What somebody other than the issuer says in favour of an issuer, a badge or an award, under their own name.',
  'glossary.replaced': 'Replaced',
  'glossary.replaced.means':
    'A newer badge has taken the place of an older one. Awards of the older badge stay as they are.',
  'glossary.retired': 'Retired',
  'glossary.retired.means':
    'The badge is no longer awarded. Awards that were made stay as they are.',
  'glossary.version': 'Version',
  'glossary.version.means':
    'How often a badge was made anew. What it asks for may change from one to the next; each award keeps the one it was made for.',

  'glossary.award': 'Award',
  'glossary.award.means':
    'A badge, given to somebody on a certain day. It has a page of its own, whose address never changes.',
  'glossary.recipient': 'Recipient',
  'glossary.recipient.means':
    'Whom the badge was awarded to. What programs read holds no e-mail address, only a fingerprint of it, with which a known address can be compared.',
  'glossary.fingerprint': 'Fingerprint (hash)',
  'glossary.fingerprint.means':
    'A number worked out from an address. The same address always gives the same number, but the number does not give the address back.',
  'glossary.evidence': 'Evidence',
  'glossary.evidence.means':
    'What shows that the criteria were met: a text, a picture, a link to the work.',
  'glossary.result': 'Result',
  'glossary.result.means': 'How much was reached: a grade, points, a level.',
  'glossary.credits': 'Credits',
  'glossary.credits.means':
    'Points that count towards a course of study, such as ECTS: how many a badge is worth, or how many were earned.',
  'glossary.valid': 'Valid',
  'glossary.valid.means':
    'The award counts: the issuer stands by it, it has not expired and was not revoked.',
  'glossary.expiry': 'Expiry',
  'glossary.expiry.means':
    'The day until which an award is valid. Many awards have none and stay valid.',
  'glossary.revoked': 'Revoked',
  'glossary.revoked.means':
    'The issuer has taken the award back, and says when and why. It no longer counts, but its page stays.',
  'glossary.erased': 'Erased',
  'glossary.erased.means':
    'Everything about the person was taken out of the award, for example because they asked for it. It no longer counts; its address says only that it was erased.',
  'glossary.status-list': 'List of revoked awards',
  'glossary.status-list.means':
    'A file of the issuer’s in which programs look up whether an award was revoked. It names nobody.',

  'glossary.verify': 'Check',
  'glossary.verify.means':
    'Finding out whether an award is what it says: whether the issuer made it, nobody changed it, it has not expired and was not revoked.',
  'glossary.record': 'Record',
  'glossary.record.means':
    'The award, badge or issuer as programs read it, at an address of its own.',
  'glossary.hosted': 'Hosted',
  'glossary.hosted.means':
    'An award that counts because it stands at the issuer’s own address: what is found there today is what holds.',
  'glossary.signature': 'Signature and key',
  'glossary.signature.means':
    'The issuer signs with a secret key, and everybody can check the signature with the public key that belongs to it. If a single letter is changed afterwards, the signature no longer fits.',
  'glossary.token': 'Token (JWT, JWS)',
  'glossary.token.means':
    'An award and its signature in one line of text, as many programs exchange it.',
  'glossary.baked-image': 'Baked image',
  'glossary.baked-image.means':
    'A badge picture that carries the award inside it, where nobody sees it. Whoever has the picture can have the award checked.',
  'glossary.wallet': 'Wallet',
  'glossary.wallet.means':
    'An app in which people keep their own signed awards and choose whom to show them to.',
  'glossary.backpack': 'Backpack',
  'glossary.backpack.means':
    'A web site on which people collect their badges from many issuers and show them.',
  'glossary.open-badges': 'Open Badges',
  'glossary.open-badges.means':
    'The common standard for such badges, kept by 1EdTech. Version 3.0 is the newest and the one that wallets read; most other places read 2.0, and some older ones 1.1.',
  'glossary.did': 'DID',
  'glossary.did.means':
    'A name for programs. It leads to the public keys of the issuer, and the issuer’s site alone decides what stands there.',
} as const;
