import { expect, test } from 'vitest';
import { packed, withAwards, withoutAwards } from '../../src/build/without-awards.ts';
import { publish } from '../support/publication.ts';
import { translated } from '../support/translated-site.ts';

test('a publication comes back from another thread with some of its awards', async () => {
  const { publication } = await publish(translated);
  const base = withoutAwards(publication);
  expect(base.awards.size).toBe(0);
  expect([...base.badgeClasses.values()].flatMap(({ awards }) => awards)).toEqual([]);
  const sent = structuredClone({ base, awards: [...publication.awards.values()].map(packed) });
  const there = withAwards(sent.base, sent.awards);
  expect([...there.awards.keys()]).toEqual([...publication.awards.keys()]);
  for (const [id, award] of there.awards) {
    const original = publication.awards.get(id);
    expect(award.badgeClass.key).toBe(original?.badgeClass.key);
    expect({ ...award, badgeClass: '' }).toEqual({ ...original, badgeClass: '' });
    expect(award.badgeClass.issuer.badgeClasses).toContain(award.badgeClass);
  }
  const engines = there.badgeClasses.get('acme/engines');
  expect(engines?.supersedes).toBe(there.badgeClasses.get('acme/old-engines'));
});

test('the original is left as it is', async () => {
  const { publication } = await publish(translated);
  const awards = [...publication.badgeClasses.values()].map((badge) => badge.awards.length);
  withoutAwards(publication);
  expect([...publication.badgeClasses.values()].map((badge) => badge.awards.length)).toEqual(
    awards,
  );
});
