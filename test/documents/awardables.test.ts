import { expect, test } from 'vitest';
import { awardables } from '../../src/documents/awardables.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import { ids } from '../support/site.ts';

test('badges and issuers with what awarding needs', async () => {
  const { publication } = await publish(rich);
  const { site, issuers, badges } = awardables(publication);
  expect(site.url).toBe(publication.site.url);
  expect(issuers.map(({ slug }) => slug)).toEqual([...publication.issuers.keys()]);
  expect(badges.map(({ key }) => key)).toEqual([...publication.badgeClasses.keys()]);
  for (const { key, issuer, expiresAfter } of badges) {
    const badge = publication.badgeClasses.get(key);
    expect([issuer, expiresAfter]).toEqual([badge?.issuer.slug, badge?.expiresAfter]);
  }
});

test('names no award and no recipient', async () => {
  const { publication } = await publish(rich);
  const text = JSON.stringify(awardables(publication));
  for (const award of publication.awards.values()) {
    expect(text).not.toContain(award.id);
    if (award.kind === 'granted') expect(text).not.toContain(award.recipient.identity);
  }
  expect(publication.awards.has(ids[0] as never)).toBe(true);
});
