/** Fetches what the site publishes of its badges, and of the status indexes in use: anew each time, so that it is current. */

import type { Awardables } from '../../../documents/awardables.ts';
import type { BadgeList } from '../../../documents/badge-list.ts';
import type { UsedIndexes } from '../../../status/used-indexes.ts';
import { type Ground, groundOf, type KnownBadge, knownBadges } from '../../awarding/ground.ts';

export type Here = {
  readonly ground: Ground;
  readonly awardables: Awardables;
  readonly badges: readonly KnownBadge[];
};

type Places = {
  /** `badges.json`. */
  readonly list: string;
  readonly awardables: string;
  /** By issuer. */
  readonly used: readonly (readonly [issuer: string, href: string])[];
};

/** @throws when something is out of reach */
export async function groundHere({ list, awardables: href, used }: Places): Promise<Here> {
  const [listed, awardables, ...lists] = await Promise.all([
    fetched<BadgeList>(list),
    fetched<Awardables>(href),
    ...used.map(([, place]) => fetched<UsedIndexes>(place)),
  ]);
  const byIssuer = new Map(
    used.flatMap(([issuer], index) => {
      const list = lists[index];
      return list === undefined ? [] : [[issuer, list] as const];
    }),
  );
  const badges = knownBadges(listed, awardables);
  return { awardables, badges, ground: groundOf(awardables, badges, byIssuer) };
}

async function fetched<T>(href: string): Promise<T> {
  const response = await fetch(href, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return (await response.json()) as T;
}
