import { describe, expect, test } from 'vitest';
import type { BadgeClass } from '../../src/model/badge-class.ts';
import type { Issuer } from '../../src/model/issuer.ts';
import { otherBadges, someBadges } from '../../src/site/other-badges.ts';

type Fields = { tags?: string[]; skills?: string[]; retired?: string; supersedes?: BadgeClass };

function issuerOf(fields: Readonly<Record<string, Fields>>, isAwarding = true): Issuer {
  const issuer = { isAwarding, badgeClasses: [] as object[] };
  for (const [key, { tags = [], skills = [], ...rest }] of Object.entries(fields)) {
    const alignment = skills.map((targetUrl) => ({ targetUrl }));
    issuer.badgeClasses.push({ key, issuer, tags, alignment, ...rest });
  }
  return issuer as unknown as Issuer;
}

const keys = (badges: readonly BadgeClass[]) => badges.map(({ key }) => key);
const others = ({ badgeClasses }: Issuer, key: string, most = 3) => {
  const badge = badgeClasses.find((one) => one.key === key);
  return badge && keys(otherBadges(badge, most));
};

describe('other badges', () => {
  test('are those that follow, and those before when there are no more', () => {
    const issuer = issuerOf({ a: {}, b: {}, c: {}, d: {}, e: {} });
    expect(others(issuer, 'b')).toEqual(['c', 'd', 'e']);
    expect(others(issuer, 'e')).toEqual(['a', 'b', 'c']);
    expect(others(issuer, 'e', 1)).toEqual(['a']);
  });

  test('begin with those that have most in common', () => {
    const issuer = issuerOf({
      a: { tags: ['x'], skills: ['s'] },
      b: {},
      c: { tags: ['x'] },
      d: { tags: ['x'], skills: ['s'] },
      // A skill that is called like a tag is none.
      e: { skills: ['x'] },
    });
    expect(others(issuer, 'a')).toEqual(['d', 'c', 'b']);
  });

  test('are none that is retired, or another version', () => {
    const old = issuerOf({ old: {}, retired: { retired: '2026-01-01' }, new: {} });
    const [older, , newer] = old.badgeClasses;
    Object.assign(newer ?? {}, { supersedes: older });
    expect(others(old, 'new')).toEqual([]);
    expect(others(old, 'retired')).toEqual(['new', 'old']);
  });

  test('are none of an issuer that makes no awards', () => {
    expect(others(issuerOf({ a: {}, b: {} }, false), 'a')).toEqual([]);
  });
});

test('some badges of a site are taken of each issuer in turn', () => {
  const one = issuerOf({ a1: {}, a2: { retired: '2026-01-01' }, a3: {}, a4: {} });
  const two = issuerOf({ b1: {} });
  expect(keys(someBadges([one, two], 6))).toEqual(['a1', 'b1', 'a3', 'a4']);
  expect(keys(someBadges([one, two], 3))).toEqual(['a1', 'b1', 'a3']);
  expect(someBadges([], 3)).toEqual([]);
});
