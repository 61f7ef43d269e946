/** Which badges to show where not all of them fit. */

import type { BadgeClass } from '../model/badge-class.ts';
import type { Issuer } from '../model/issuer.ts';
import { versionsOf } from './versions.ts';

/**
 * Other badges of the issuer that are awarded now: first those with the most tags and skills in common, among equals those
 * that follow in the list, so that not every page shows the same.
 */
export function otherBadges(badge: BadgeClass, most: number): readonly BadgeClass[] {
  const { issuer } = badge;
  if (!issuer.isAwarding) return [];
  const all = issuer.badgeClasses;
  const versions = new Set(versionsOf(badge));
  const subjects = new Set(subjectsOf(badge));
  const place = all.indexOf(badge);
  return [...all.slice(place + 1), ...all.slice(0, Math.max(0, place))]
    .filter((one) => one.retired === undefined && !versions.has(one))
    .map((one) => ({ one, shared: subjectsOf(one).filter((name) => subjects.has(name)).length }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(({ one }) => one);
}

const subjectsOf = ({ tags, alignment }: BadgeClass): readonly string[] => [
  ...tags.map((tag) => `tag ${tag}`),
  ...alignment.map(({ targetUrl }) => `skill ${targetUrl}`),
];

/** Badges that are awarded now, of each issuer in turn, so that none stands for the whole site. */
export function someBadges(issuers: readonly Issuer[], most: number): readonly BadgeClass[] {
  const current = issuers.map(({ badgeClasses }) =>
    badgeClasses.filter(({ retired }) => retired === undefined),
  );
  const rounds = Array.from({ length: most }, (_, round) =>
    current.flatMap((badges) => badges[round] ?? []),
  );
  return rounds.flat().slice(0, most);
}
