/** An award, its badge and their issuer with every field that Open Badges 3.0 has a word for. */

import { type Addresses, createAddresses } from '../../../src/model/addresses.ts';
import type { AwardId, ErasedAward, GrantedAward } from '../../../src/model/award.ts';
import type { Alignment, BadgeClass } from '../../../src/model/badge-class.ts';
import type { Image, WrittenEndorsement } from '../../../src/model/common.ts';
import type { Instant } from '../../../src/model/instant.ts';
import type { Issuer } from '../../../src/model/issuer.ts';
import { identity, ids, salt } from '../../support/site.ts';

export const base = 'https://badges.example.org/club/';
export const at: Addresses = createAddresses(base);
export const instant = (text: string): Instant => text as Instant;

const image: Image = {
  bytes: new Uint8Array(),
  mediaType: 'image/png',
  extension: 'png',
  width: 200,
  height: 200,
};

export const alignment = (code: string): Alignment => ({
  targetName: `Skill ${code}`,
  targetUrl: `https://skills.example.org/${code}`,
  targetDescription: 'Builds an engine.',
  targetFramework: 'Skills',
  targetCode: code,
  targetType: 'ceasn:Competency',
});

export const written: WrittenEndorsement = {
  kind: 'written',
  url: `${base}badges/acme/engines/endorsement-1.json`,
  number: 1,
  comment: 'A *fine* badge.',
  by: {
    name: 'The Guild',
    url: 'https://guild.example.org/',
    email: 'office@guild.example.org',
    description: 'We guard engines.',
  },
  issuedOn: instant('2026-06-01T00:00:00Z'),
};

const extensions = {
  'extensions:OriginalCreator': {
    '@context': 'https://w3id.org/openbadges/extensions/originalCreatorExtension/context.json',
    type: ['Extension', 'extensions:OriginalCreator'],
    url: 'https://creator.example.org/',
  },
};

const elsewhere = { kind: 'elsewhere', url: 'https://endorser.example.org/e.json' } as const;

export const issuer: Issuer = {
  slug: 'acme',
  name: 'Acme Müller & Söhne',
  url: 'https://acme.example.org/',
  email: 'badges@example.org',
  telephone: '+49301234567',
  description: 'We make engines.',
  about: 'About us.',
  image,
  imageAlt: 'A wheel.',
  isAwarding: true,
  updated: instant('2026-07-01T00:00:00Z'),
  language: 'de',
  version: '3',
  related: [{ id: 'https://acme.example.org/fr/issuer.json', language: 'fr', version: '1.10' }],
  endorsement: [elsewhere],
  extensions,
  translations: [],
  badgeClasses: [],
};

export const older: BadgeClass = {
  key: 'acme/old-engines',
  slug: 'old-engines',
  issuer,
  name: 'Old Engines',
  description: 'Knew engines.',
  criteria: 'Build an old one.',
  image: { ...image, mediaType: 'image/svg+xml', extension: 'svg' },
  imageAlt: 'A steam engine.',
  tags: [],
  alignment: [],
  otherIdentifier: [],
  resultDescription: [],
  language: 'en',
  version: '1.9',
  related: [],
  endorsement: [],
  extensions: {},
  translations: [],
  awards: [],
};

export const badge: BadgeClass = {
  ...older,
  key: 'acme/engines',
  slug: 'engines',
  name: 'Engines',
  description: 'Knows engines.',
  criteria: 'Build *one*. <script>alert(1)</script>',
  image,
  imageAlt: 'An engine.',
  tags: ['engines', '1.10', 'yes'],
  alignment: [alignment('0042'), { ...alignment('1.10'), targetType: 'ext:Guild' }],
  achievementType: 'ext:Apprenticeship',
  creator: {
    name: 'The School',
    url: 'https://school.example.org/',
    email: 'office@school.example.org',
    description: 'We teach engines.',
  },
  creditsAvailable: 4.5,
  fieldOfStudy: 'Mechanics',
  specialization: 'Pistons',
  humanCode: 'ENG-101',
  otherIdentifier: [
    { identifier: '4711', identifierType: 'systemId' },
    { identifier: 'E1', identifierType: 'ext:guildNumber' },
  ],
  resultDescription: [
    {
      id: 'final-grade',
      name: 'Final grade',
      resultType: 'LetterGrade',
      allowedValue: ['C', 'B', 'A'],
      requiredValue: 'B',
      rubricCriterionLevel: [],
      alignment: [],
    },
    {
      id: 'mastery',
      name: 'Mastery',
      resultType: 'RubricCriterionLevel',
      allowedValue: [],
      requiredLevel: 'well-enough',
      rubricCriterionLevel: [
        {
          id: 'well-enough',
          name: 'Well enough',
          description: 'It turns.',
          level: '1',
          points: '1.10',
          alignment: [alignment('level-1')],
        },
        { id: 'fully', name: 'Fully', alignment: [] },
      ],
      alignment: [alignment('mastery')],
    },
    {
      id: 'score',
      name: 'Score',
      resultType: 'Percent',
      allowedValue: [],
      rubricCriterionLevel: [],
      valueMin: '0',
      valueMax: '100',
      alignment: [],
    },
  ],
  expiresAfter: 'P2Y',
  supersedes: older,
  updated: instant('2026-08-01T00:00:00Z'),
  language: 'en-GB-oxendict',
  version: '1.10',
  related: [
    { id: 'https://badges.example.org/fr/engines', language: 'fr-CA-fonipa', version: '2' },
  ],
  endorsement: [elsewhere, written],
  extensions,
};

export const award: GrantedAward = {
  kind: 'granted',
  id: ids[0] as string as AwardId,
  badgeClass: badge,
  issuedOn: instant('2026-05-01T00:00:00Z'),
  expires: instant('2028-05-01T23:59:59Z'),
  statusIndex: 131_072 + 17,
  recipient: { type: 'email', identity, salt },
  name: 'Ada',
  narrative: 'Built a *working* model.',
  evidence: [
    { id: 'https://work.example.org/engine' },
    {
      id: 'https://work.example.org/notes',
      name: 'Notes',
      description: 'Notes on the engine.',
      narrative: 'Written at *night*.',
      genre: 'Essay',
      audience: 'Everyone',
    },
    { narrative: 'Seen by two of us.' },
  ],
  result: [
    { resultDescription: 'final-grade', value: 'A', alignment: [] },
    {
      resultDescription: 'mastery',
      achievedLevel: 'fully',
      status: 'Completed',
      alignment: [alignment('shown')],
    },
  ],
  creditsEarned: 4,
  role: 'Builder',
  term: 'Summer',
  licenseNumber: '0042',
  activityStartDate: instant('2026-03-01T00:00:00Z'),
  activityEndDate: instant('2026-04-30T23:59:59Z'),
  source: { name: 'The Jury', url: 'https://jury.example.org/' },
  language: 'de',
  version: '0042',
  related: [{ id: 'https://badges.example.org/fr/award' }],
  endorsement: [elsewhere, written],
  extensions,
};

export const erased: ErasedAward = {
  kind: 'erased',
  id: ids[2] as string as AwardId,
  badgeClass: badge,
  issuedOn: instant('2026-05-01T00:00:00Z'),
  statusIndex: 19,
  erased: instant('2026-07-01T00:00:00Z'),
};
