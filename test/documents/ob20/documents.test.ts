/** Every 2.0 document of a site that uses every property, compared whole and expanded by an implementation not ours. */

import { readFile } from 'node:fs/promises';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import { assertion, hostedAssertion } from '../../../src/documents/ob20/assertion.ts';
import { badgeClass } from '../../../src/documents/ob20/badge-class.ts';
import { profile } from '../../../src/documents/ob20/profile.ts';
import { revocationList } from '../../../src/documents/ob20/revocation-list.ts';
import type { AwardId, GrantedAward } from '../../../src/model/award.ts';
import type { BadgeClass } from '../../../src/model/badge-class.ts';
import type { Issuer } from '../../../src/model/issuer.ts';
import { hasShared, shared } from '../../shared.ts';
import { publish } from '../../support/publication.ts';
import { rich } from '../../support/rich-site.ts';
import { identity, ids } from '../../support/site.ts';

const base = 'https://badges.example.org/club/';
let site: Awaited<ReturnType<typeof publish>>;
let issuer: Issuer;
let badge: BadgeClass;
const award = (id: string) => {
  const found = site.publication.awards.get(id as AwardId);
  if (found === undefined) throw new Error(`There is no award ${id}.`);
  return found;
};

beforeAll(async () => {
  site = await publish(rich);
  issuer = site.publication.issuers.get('acme') as Issuer;
  badge = site.publication.badgeClasses.get('acme/engines') as BadgeClass;
});

const extension = {
  '@context': 'https://w3id.org/openbadges/extensions/originalCreatorExtension/context.json',
  type: ['Extension', 'extensions:OriginalCreator'],
  url: 'https://creator.example.org/',
};

test('the Profile', () => {
  expect(profile(issuer, site.addresses)).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Profile',
    id: `${base}issuers/acme/issuer.json`,
    name: 'Acme Müller & Söhne',
    url: 'https://acme.example.org/',
    email: 'badges@example.org',
    telephone: '+49301234567',
    description: 'We make engines.',
    image: { id: `${base}issuers/acme/image.png`, caption: 'A wheel.' },
    verification: { startsWith: `${base}awards/`, allowedOrigins: 'badges.example.org' },
    revocationList: `${base}issuers/acme/revocations.json`,
    '@language': 'de',
    version: '3',
    related: [
      { id: 'https://acme.example.org/fr/issuer.json', '@language': 'fr', version: '1.10' },
    ],
    endorsement: ['https://endorser.example.org/endorsement.json'],
  });
});

test('the BadgeClass', () => {
  expect(badgeClass(badge, site.addresses)).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: `${base}badges/acme/engines/badge.json`,
    name: 'Engines',
    description: 'Knows engines.',
    image: { id: `${base}badges/acme/engines/image.png`, caption: 'An engine.' },
    criteria: {
      id: `${base}badges/acme/engines/`,
      narrative: 'Build *one*. <script>alert(1)</script>',
    },
    issuer: `${base}issuers/acme/issuer.json`,
    alignment: [
      {
        targetName: 'build engines',
        targetUrl: 'https://skills.example.org/engines',
        targetDescription: 'Builds an engine.',
        targetFramework: 'Skills',
        targetCode: '0042',
      },
    ],
    tags: ['engines', '1.10', 'yes'],
    '@language': 'en-GB',
    version: '1.10',
    'extensions:OriginalCreator': extension,
    related: [{ id: `${base}badges/acme/old-engines/badge.json`, version: '1.9' }],
  });
});

test('the Assertion', () => {
  const granted = award(ids[0]) as GrantedAward;
  expect(assertion(granted, site.addresses, { isBaked: true })).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: `${base}awards/${ids[0]}/assertion.json`,
    recipient: {
      type: 'email',
      hashed: true,
      identity,
      salt: '0123456789abcdef0123456789a00017',
    },
    badge: `${base}badges/acme/engines/badge.json`,
    verification: { type: 'HostedBadge' },
    // Midnight of the 1st of May in Berlin, and the last second of that day two years on.
    issuedOn: '2026-04-30T22:00:00Z',
    expires: '2028-05-01T21:59:59Z',
    image: { id: `${base}awards/${ids[0]}/badge.png`, caption: 'An engine.' },
    narrative: 'Built a working model.',
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
    '@language': 'de',
    version: '0042',
    endorsement: ['https://endorser.example.org/a.json', 'https://endorser.example.org/b.json'],
    'extensions:OriginalCreator': extension,
  });
});

test('without a baked image the Assertion names none', () => {
  const granted = award(ids[0]) as GrantedAward;
  expect(assertion(granted, site.addresses, { isBaked: false })).not.toHaveProperty('image');
});

test('the name of a recipient is in no document', () => {
  const documents = [...site.publication.awards.values()].map((one) =>
    JSON.stringify(hostedAssertion(one, site.addresses, { isBaked: true })),
  );
  expect(documents.join()).not.toContain('Ada');
});

test.each([
  [ids[1], 'Awarded twice.'],
  [ids[2], 'The issuer erased this award.'],
])('a revoked or erased award is stripped: %s', (id, reason) => {
  expect(hostedAssertion(award(id), site.addresses, { isBaked: true })).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: `${base}awards/${id}/assertion.json`,
    revoked: true,
    revocationReason: reason,
  });
});

test('the RevocationList names each by both of its ids', () => {
  const entry = (id: string, revocationReason: string) => ({ id, revoked: true, revocationReason });
  expect(revocationList(issuer, site.addresses)).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'RevocationList',
    id: `${base}issuers/acme/revocations.json`,
    issuer: `${base}issuers/acme/issuer.json`,
    revokedAssertions: [
      entry(`urn:uuid:${ids[1]}`, 'Awarded twice.'),
      entry(`${base}awards/${ids[1]}/assertion.json`, 'Awarded twice.'),
      entry(`urn:uuid:${ids[2]}`, 'The issuer erased this award.'),
      entry(`${base}awards/${ids[2]}/assertion.json`, 'The issuer erased this award.'),
    ],
  });
});

describe.skipIf(!hasShared)('expanded by jsonld (skipped: ../shared is not there)', () => {
  const contexts = new Map([
    ['https://w3id.org/openbadges/v2', 'spec/contexts/openbadges-v2.json'],
    [
      'https://w3id.org/openbadges/extensions/originalCreatorExtension/context.json',
      'spec/schemas/ob2-extensions/originalCreatorExtension.context.json',
    ],
  ]);
  const documentLoader = async (url: string) => {
    const file = contexts.get(url);
    if (file === undefined) throw new Error(`No context is known for ${url}.`);
    const document = JSON.parse(await readFile(shared(file), 'utf8'));
    return { contextUrl: undefined, documentUrl: url, document };
  };

  test('no document of the site loses a term, and what expands compacts back', async () => {
    const { publication, addresses } = site;
    const documents = [
      profile(issuer, addresses),
      ...[...publication.badgeClasses.values()].map((one) => badgeClass(one, addresses)),
      ...[...publication.awards.values()].map((one) =>
        hostedAssertion(one, addresses, { isBaked: true }),
      ),
      revocationList(issuer, addresses),
    ];
    expect(documents).toHaveLength(8);
    for (const document of documents) {
      // Safe mode throws on a term that the context does not know and on an id that is not absolute.
      const expanded = await jsonld.expand(
        document as jsonld.JsonLdDocument,
        {
          documentLoader,
          safe: true,
        } as jsonld.Options.Expand,
      );
      expect(expanded).toHaveLength(1);
      expect(leaves(expanded)).toBe(leaves(withoutContexts(document)));
    }
  });

  test('a term that the context does not know would be noticed', async () => {
    const wrong = { ...profile(issuer, site.addresses), nickname: 'x' };
    await expect(
      jsonld.expand(
        wrong as jsonld.JsonLdDocument,
        { documentLoader, safe: true } as jsonld.Options.Expand,
      ),
    ).rejects.toThrow();
  });
});

/** How many values a tree holds at its ends: expansion renames and wraps, and keeps their number. */
function leaves(tree: unknown): number {
  if (Array.isArray(tree)) return tree.reduce((sum: number, item) => sum + leaves(item), 0);
  if (typeof tree !== 'object' || tree === null) return 1;
  return (
    Object.entries(tree)
      // The datatype of a value comes from the context, not from the document.
      .filter(([key]) => !(key === '@type' && '@value' in tree))
      .reduce((sum, [, value]) => sum + leaves(value), 0)
  );
}

function withoutContexts(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(withoutContexts);
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([key]) => key !== '@context')
      .map(([key, value]) => [key, withoutContexts(value)]),
  );
}
