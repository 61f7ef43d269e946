import { expect, test } from 'vitest';
import type { BadgeClass } from '../../src/model/badge-class.ts';
import { versionsOf } from '../../src/site/versions.ts';

type Draft = { key: string; issuer: { badgeClasses: Draft[] }; supersedes?: Draft };

/** Badges of one issuer. @param replaced what each badge replaces, by key */
function badges(replaced: Readonly<Record<string, string | undefined>>) {
  const issuer = { badgeClasses: [] as Draft[] };
  const all = new Map(Object.keys(replaced).map((key): [string, Draft] => [key, { key, issuer }]));
  issuer.badgeClasses.push(...all.values());
  for (const [key, older] of Object.entries(replaced)) {
    const [badge, before] = [all.get(key), all.get(older ?? '')];
    if (badge !== undefined && before !== undefined) badge.supersedes = before;
  }
  return all as unknown as ReadonlyMap<string, BadgeClass>;
}

test.each([
  ['alone', { a: undefined, b: undefined }, 'a', ['a']],
  ['the newest', { one: undefined, two: 'one', three: 'two' }, 'three', ['three', 'two', 'one']],
  ['in the middle', { one: undefined, two: 'one', three: 'two' }, 'two', ['three', 'two', 'one']],
  ['the oldest', { one: undefined, two: 'one', three: 'two' }, 'one', ['three', 'two', 'one']],
  ['replaced by two', { one: undefined, a: 'one', b: 'one' }, 'a', ['b', 'a', 'one']],
  ['in a circle', { a: 'b', b: 'a' }, 'a', ['a', 'b']],
] as const)('a badge that is %s', (_, replaced, key, expected) => {
  const badge = badges(replaced).get(key);
  expect(badge && versionsOf(badge).map(({ key }) => key)).toEqual(expected);
});
