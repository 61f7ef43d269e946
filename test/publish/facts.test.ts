import { describe, expect, test } from 'vitest';
import type { AwardId } from '../../src/model/award.ts';
import { awardFacts, badgeFacts } from '../../src/publish/facts.ts';
import * as made from '../model/sources.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
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

test('what names no field of Open Badges 3.0 has the digest it had before there were any', () => {
  const { badgeClasses, awards } = made.linked({
    badgeClasses: [
      made.badge('acme/engines', {
        expiresAfter: 'P2Y',
        tags: ['a'],
        alignment: [{ targetName: 'A', targetUrl: 'https://a.example/', targetCode: '0042' }],
      }),
      made.badge('acme/plain'),
    ],
    awards: [
      made.award(1, {
        expires: made.on('2027-05-01'),
        narrative: 'Built it.',
        version: '1.10',
        evidence: [{ id: 'https://work.example/', name: 'Work' }],
        extensions: { 'extensions:A': { list: [] } },
      }),
      made.award(2),
      made.award(3, { recipient: undefined, erased: made.on('2026-06-01') }),
    ],
  });
  expect([...badgeClasses.values()].map(badgeFacts)).toEqual([
    'e3f4618e98cc8d57d3cc246ab14d43b8b71d7d6f06ce839e92d276350a58a845',
    'b16c565ad5b3498d152a25f5cadfa351455973bec9ba2fd87b976e2b0e8e0148',
  ]);
  expect([...awards.values()].map(awardFacts)).toEqual([
    'd358570c0a6f1c1cfeded420ae6fcfe8bb3a4a8a481d3b1ba9ab613c4aa46b21',
    '7aba14bf6cd6a70d512df300ad4dda424b4ddbe1742702d1c1aad5a63a6dd3d8',
    'c53301466689b7d59930363d8b3e911dae2d9d70d6a2f1d241e48199524f34e1',
  ]);
});

test('a list that a later version adds to a result, empty, changes no digest', async () => {
  const { publication } = await publish(rich);
  const badgeClass = publication.badgeClasses.get('acme/engines');
  const award = publication.awards.get(ids[0] as AwardId);
  if (badgeClass === undefined || award?.kind !== 'granted') throw new Error('The site is small.');
  const results = badgeClass.resultDescription.map((each) => ({ ...each, later: [] }));
  expect(badgeFacts({ ...badgeClass, resultDescription: results })).toBe(badgeFacts(badgeClass));
  const stated = award.result.map((each) => ({ ...each, later: [] }));
  expect(awardFacts({ ...award, result: stated })).toBe(awardFacts(award));
  const others = award.result.map((each) => ({ ...each, later: ['x'] }));
  expect(awardFacts({ ...award, result: others })).not.toBe(awardFacts(award));
});

describe('what changes the facts of an award', () => {
  test.each([
    ['credits', award('creditsEarned: 1.5\n')],
    ['a role', award('role: Captain\n')],
    ['a term', award('term: Spring\n')],
    ['a licence', award('licenseNumber: 0042\n')],
    ['when it began', award('activityStartDate: 2026-01-15\n')],
    ['when it ended', award('activityEndDate: 2026-04-30\n')],
    ['who says so', award('source: { name: School, url: "https://school.example.org/" }\n')],
    [
      'a result',
      {
        ...badge('imageAlt', 'resultDescription: { id: a, name: A, resultType: Result }\nimageAlt'),
        ...award('result: { value: 1 }\n'),
      },
    ],
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
    ['achievementType', badge('imageAlt', 'achievementType: Award\nimageAlt')],
    ['creator', badge('imageAlt', 'creator: { name: A, url: "https://a.example.org/" }\nimageAlt')],
    ['fieldOfStudy', badge('imageAlt', 'fieldOfStudy: Steam\nimageAlt')],
    ['specialization', badge('imageAlt', 'specialization: Steam\nimageAlt')],
    ['creditsAvailable', badge('imageAlt', 'creditsAvailable: 0\nimageAlt')],
    [
      'resultDescription',
      badge('imageAlt', 'resultDescription: { id: a, name: A, resultType: Result }\nimageAlt'),
    ],
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
    ['the code that people use', badge('imageAlt', 'humanCode: ENG-101\nimageAlt')],
    [
      'its name in a register',
      badge('imageAlt', 'otherIdentifier: { identifier: a, identifierType: isbn }\nimageAlt'),
    ],
    ['tags', badge('imageAlt', 'tags: [a]\nimageAlt')],
    ['retired', badge('imageAlt', 'retired: 2026-10-01\nimageAlt')],
  ])('not %s', async (_, files) => {
    expect((await factsOf(files)).badge).toBe((await factsOf()).badge);
  });
});
