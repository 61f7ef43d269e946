/** The terms that a reader meets, in the order of the glossary, and what the standards call them where that is another word. */

import type { glossary } from './words/en/glossary.ts';
import type { Key } from './words.ts';

/** Also the id of its place on the page: it never changes. */
export type Term = keyof typeof glossary extends infer K
  ? K extends `glossary.${infer Id}.means`
    ? Id
    : never
  : never;

type Entry = readonly [term: Term, ...standard: string[]];

export const groups: readonly { readonly title: Key; readonly entries: readonly Entry[] }[] = [
  {
    title: 'glossaryBadges',
    entries: [
      ['badge', 'Open Badges 2.0: BadgeClass', 'Open Badges 3.0: Achievement'],
      ['issuer', 'Open Badges 2.0, 3.0: Profile'],
      ['criteria', 'Open Badges 2.0, 3.0: Criteria'],
      ['skill', 'Open Badges 2.0, 3.0: Alignment'],
      ['endorsement', 'Open Badges 2.0: Endorsement', 'Open Badges 3.0: EndorsementCredential'],
      ['replaced'],
      ['retired'],
      ['version', 'Open Badges 2.0, 3.0: version'],
    ],
  },
  {
    title: 'glossaryAwards',
    entries: [
      ['award', 'Open Badges 2.0: Assertion', 'Open Badges 3.0: OpenBadgeCredential'],
      ['recipient', 'Open Badges 2.0: IdentityObject', 'Open Badges 3.0: AchievementSubject'],
      ['fingerprint', 'Open Badges 2.0, 3.0: identity hash'],
      ['evidence', 'Open Badges 2.0, 3.0: Evidence'],
      ['result', 'Open Badges 3.0: Result'],
      ['credits', 'Open Badges 3.0: creditsAvailable, creditsEarned'],
      ['valid'],
      ['expiry', 'Open Badges 2.0: expires', 'Open Badges 3.0: validUntil'],
      ['revoked', 'Open Badges 2.0: revoked', 'Open Badges 3.0: credentialStatus'],
      ['erased'],
      ['status-list', 'Open Badges 2.0: RevocationList', 'Open Badges 3.0: BitstringStatusList'],
    ],
  },
  {
    title: 'glossaryChecks',
    entries: [
      ['verify', 'Open Badges 2.0, 3.0: verification'],
      ['record', 'Open Badges 2.0, 3.0: JSON-LD'],
      ['hosted', 'Open Badges 2.0: HostedBadge'],
      [
        'signature',
        'Open Badges 2.0: CryptographicKey',
        'Open Badges 3.0: Proof, verificationMethod',
      ],
      ['token', 'Open Badges 2.0: SignedBadge, JWS', 'Open Badges 3.0: VC-JWT'],
      ['baked-image', 'Open Badges 2.0, 3.0: baked badge'],
      ['wallet', 'Open Badges 3.0: Host'],
      ['backpack', 'Open Badges 2.0: Host'],
      ['open-badges'],
      ['did', 'W3C: Decentralized Identifier'],
    ],
  },
];
