/** Profiles as they stand in credentials. */

import { expect, test } from 'vitest';
import { contexts } from '../../../src/documents/ob30/document.ts';
import { embeddedIssuer, partyProfile } from '../../../src/documents/ob30/profile.ts';
import { hasShared } from '../../shared.ts';
import { at, badge, base, issuer, written } from './full.ts';
import { expand, leaves } from './json-ld.ts';
import { schemaJudge } from './schema.ts';

test('the issuer: what a wallet shows, under its DID', () => {
  expect(embeddedIssuer(issuer, at)).toEqual({
    id: 'did:web:badges.example.org:club:issuers:acme',
    type: ['Profile'],
    name: 'Acme Müller & Söhne',
    url: 'https://acme.example.org/',
    image: { id: `${base}issuers/acme/image.png`, type: 'Image', caption: 'A wheel.' },
  });
});

test('an issuer without words for its image, and one without an image', () => {
  const { imageAlt: _, ...silent } = issuer;
  expect(embeddedIssuer(silent, at)).toMatchObject({
    image: { id: `${base}issuers/acme/image.png`, type: 'Image' },
  });
  const { image: __, ...plain } = issuer;
  expect(embeddedIssuer(plain, at)).not.toHaveProperty('image');
});

test('a party is known by its web address, and says no more than was written', () => {
  const party = { name: 'The Jury', url: 'https://jury.example.org/' };
  expect(partyProfile(party)).toEqual({ id: party.url, type: ['Profile'], ...party });
});

test.skipIf(!hasShared)('each is what the schemas want and loses no term', async () => {
  const profiles = [embeddedIssuer(issuer, at), partyProfile(written.by)];
  if (badge.creator !== undefined) profiles.push(partyProfile(badge.creator));
  expect(profiles).toHaveLength(3);
  const judges = [
    await schemaJudge('profile'),
    await schemaJudge('achievementcredential', 'Profile'),
  ];
  for (const profile of profiles) {
    for (const judge of judges) expect(judge(profile)).toEqual([]);
    const document = { '@context': contexts, ...profile };
    expect(leaves(await expand(document))).toBe(leaves(document));
  }
  expect(judges[0]?.({ ...profiles[0], image: 'https://a.example/i.png' })).not.toEqual([]);
});
