/** 2.0 documents in other languages: compared whole, and expanded by an implementation not ours. */

import { beforeAll, expect, test } from 'vitest';
import { badgeClass } from '../../../src/documents/ob20/badge-class.ts';
import { profile } from '../../../src/documents/ob20/profile.ts';
import type { BadgeClass } from '../../../src/model/badge-class.ts';
import type { Issuer } from '../../../src/model/issuer.ts';
import { hasShared } from '../../shared.ts';
import { publicFiles } from '../../support/key-pairs.ts';
import { publish } from '../../support/publication.ts';
import { translated } from '../../support/translated-site.ts';
import { expand, leaves } from '../ob30/json-ld.ts';

const base = 'https://badges.example.org/club/';
let site: Awaited<ReturnType<typeof publish>>;
let issuer: Issuer;
let badge: BadgeClass;

beforeAll(async () => {
  site = await publish({ ...translated, ...(await publicFiles()) });
  issuer = site.publication.issuers.get('acme') as Issuer;
  badge = site.publication.badgeClasses.get('acme/engines') as BadgeClass;
});

const older = { id: `${base}badges/acme/old-engines/badge.json`, version: '1.9' };
const english = { id: `${base}badges/acme/engines/badge.json`, '@language': 'en' };
const german = { id: `${base}de/badges/acme/engines/badge.json`, '@language': 'de' };
const brazilian = { id: `${base}pt-br/badges/acme/engines/badge.json`, '@language': 'pt-BR' };
const elsewhere = { id: 'https://elsewhere.example.org/engines.json', '@language': 'fr' };

test('the original names its translations, after the badge that it replaces and before what was written', () => {
  expect(badgeClass(badge, site.addresses)).toMatchObject({
    id: english.id,
    '@language': 'en',
    name: 'Engines',
    related: [older, german, brazilian, elsewhere],
    endorsement: ['https://endorser.example.org/endorsement.json'],
  });
});

test('a translation is a document of its own, of the same issuer, and names the original', () => {
  expect(badgeClass(badge, site.addresses, 'de')).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: german.id,
    name: 'Motoren',
    description: 'Kennt Motoren.',
    image: { id: `${base}badges/acme/engines/image.png`, caption: 'Ein Motor.' },
    criteria: { id: `${base}de/badges/acme/engines/`, narrative: 'Bau einen.' },
    issuer: `${base}issuers/acme/issuer.json`,
    alignment: [
      {
        targetName: 'Motoren bauen',
        targetUrl: 'https://skills.example.org/engines',
        targetDescription: 'Baut.',
        targetFramework: 'Fertigkeiten',
        targetCode: '0042',
      },
      { targetName: 'oil engines', targetUrl: 'https://skills.example.org/oil' },
    ],
    tags: ['Motoren'],
    '@language': 'de',
    version: '2',
    related: [older, english, brazilian, elsewhere],
  });
});

test('what is not translated stands there as in the original', () => {
  expect(badgeClass(badge, site.addresses, 'pt-BR')).toMatchObject({
    id: brazilian.id,
    name: 'Motores',
    description: 'Knows engines.',
    criteria: { id: `${base}pt-br/badges/acme/engines/`, narrative: 'Build one.' },
    '@language': 'pt-BR',
    related: [older, english, german, elsewhere],
  });
});

test('what somebody wrote of it by hand is not named twice', () => {
  const related = [
    { id: german.id, language: 'de' },
    { id: 'https://a.example/', version: '1' },
  ];
  expect(badgeClass({ ...badge, related }, site.addresses)).toMatchObject({
    related: [older, german, brazilian, { id: 'https://a.example/', version: '1' }],
  });
});

test('a badge in one language alone names none', () => {
  const old = site.publication.badgeClasses.get('acme/old-engines') as BadgeClass;
  expect(badgeClass(old, site.addresses)).not.toHaveProperty('related');
});

test('the Profile: who it is, and of the original alone how it is verified', () => {
  const hand = { id: 'https://elsewhere.example.org/acme.json' };
  expect(profile(issuer, site.addresses)).toMatchObject({
    id: `${base}issuers/acme/issuer.json`,
    '@language': 'en',
    verification: { startsWith: `${base}awards/`, allowedOrigins: 'badges.example.org' },
    publicKey: expect.stringContaining(`${base}issuers/acme/keys/`),
    revocationList: `${base}issuers/acme/revocations.json`,
    related: [{ id: `${base}de/issuers/acme/issuer.json`, '@language': 'de' }, hand],
  });
  expect(profile(issuer, site.addresses, 'de')).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Profile',
    id: `${base}de/issuers/acme/issuer.json`,
    name: 'Acme auf Deutsch',
    url: 'https://acme.example.org/',
    email: 'badges@example.org',
    description: 'Wir bauen Motoren.',
    image: { id: `${base}issuers/acme/image.png`, caption: 'Ein Rad.' },
    '@language': 'de',
    related: [{ id: `${base}issuers/acme/issuer.json`, '@language': 'en' }, hand],
  });
});

test.skipIf(!hasShared)('every property has a meaning in JSON-LD', async () => {
  for (const language of ['en', 'de', 'pt-BR']) {
    const documents = [
      badgeClass(badge, site.addresses, language),
      ...(language === 'pt-BR' ? [] : [profile(issuer, site.addresses, language)]),
    ];
    for (const document of documents) {
      const expanded = await expand(document);
      expect(leaves(expanded), language).toBe(leaves(document));
    }
  }
});
