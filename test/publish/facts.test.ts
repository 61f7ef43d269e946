import { describe, expect, test } from 'vitest';
import type { AwardId } from '../../src/model/award.ts';
import { awardFacts, badgeFacts } from '../../src/publish/facts.ts';
import { publish } from '../support/publication.ts';
import { ids, minimal, picture, type SiteFiles, sealedAward } from '../support/site.ts';

async function factsOf(files: SiteFiles = {}): Promise<{ award: string; badge: string }> {
  const { publication } = await publish({ ...minimal, ...files });
  const award = publication.awards.get(ids[0] as AwardId);
  const badge = publication.badgeClasses.get('acme/engines');
  if (award === undefined || badge === undefined) throw new Error('The site lost its award.');
  return { award: awardFacts(award), badge: badgeFacts(badge) };
}

const badge = (from: string, to: string): SiteFiles => ({
  'badges/acme/engines.md': String(minimal['badges/acme/engines.md']).replace(from, to),
});
const award = (more: string): SiteFiles => ({ 'recipients/ada.md': sealedAward(ids[0], 17, more) });

test('the digests are those of the first release: to change them is to call every award changed', async () => {
  expect(
    await factsOf({ 'badges/acme/engines.png': new Uint8Array(picture(100, 100, 3)) }),
  ).toEqual({
    award: '750b43911ed41b4d9e9a5b63d24ea2c1692a0275ac1c32808ed33a358f0046ab',
    badge: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

describe('what changes the facts of an award', () => {
  test.each([
    ['expires', award('expires: 2027-01-01\n')],
    ['evidence', award('evidence: https://work.example.org/\n')],
    ['narrative', award('narrative: Something else.\n')],
    ['the badge’s expiresAfter', badge('imageAlt', 'expiresAfter: P1Y\nimageAlt')],
    [
      'erasure',
      {
        'recipients/ada.md': `---\nbadge: acme/engines\nid: ${ids[0]}\nstatusIndex: 17\nissuedOn: 2026-05-01\nerased: 2026-06-01\n---\n`,
      },
    ],
  ])('%s', async (_, files) => {
    expect((await factsOf(files)).award).not.toBe((await factsOf()).award);
  });

  test.each([
    ['revocation', award('revoked: { on: 2026-06-01, reason: x }\n')],
    ['a display name', award('name: Ada\n')],
    ['the same evidence in another order of keys', {}],
    [
      'the site’s title',
      {
        'badges/site.yaml':
          'url: https://badges.example.org/club/\ntitle: Another\nformats: ["2.0"]\n',
      },
    ],
  ])('not %s', async (_, files) => {
    expect((await factsOf(files)).award).toBe((await factsOf()).award);
  });

  test('the order of keys is no fact', async () => {
    const one = await factsOf(
      award('evidence: { id: "https://work.example.org/", name: Notes }\n'),
    );
    const two = await factsOf(
      award('evidence: { name: Notes, id: "https://work.example.org/" }\n'),
    );
    expect(one).toEqual(two);
  });
});

describe('what changes the facts of a badge', () => {
  test.each([
    ['name', badge('name: Engines', 'name: Motors')],
    ['description', badge('Knows engines.', 'Knows motors.')],
    ['criteria', badge('Build one.', 'Build two.')],
    ['image', { 'badges/acme/engines.png': picture(130) }],
    [
      'alignment',
      badge(
        'imageAlt',
        'alignment: { targetName: A, targetUrl: "https://a.example.org/" }\nimageAlt',
      ),
    ],
  ])('%s', async (_, files) => {
    expect((await factsOf(files)).badge).not.toBe((await factsOf()).badge);
  });

  test.each([
    ['imageAlt', badge('An engine.', 'A motor.')],
    ['tags', badge('imageAlt', 'tags: [a]\nimageAlt')],
    ['retired', badge('imageAlt', 'retired: 2026-10-01\nimageAlt')],
  ])('not %s', async (_, files) => {
    expect((await factsOf(files)).badge).toBe((await factsOf()).badge);
  });
});
