/** Fetches what the site publishes of its badges, and of the status indexes in use: anew each time, so that it is current. */

import type { Awardables } from '../../../documents/awardables.ts';
import type { UsedIndexes } from '../../../status/used-indexes.ts';
import { type Ground, groundOf } from '../../awarding/ground.ts';

export type Here = { readonly ground: Ground; readonly awardables: Awardables };

type Places = {
  readonly awardables: string;
  /** By issuer. */
  readonly used: readonly (readonly [issuer: string, href: string])[];
};

/** @throws when something is out of reach */
export async function groundHere({ awardables: href, used }: Places): Promise<Here> {
  const [awardables, ...lists] = await Promise.all([
    fetched<Awardables>(href),
    ...used.map(([, place]) => fetched<UsedIndexes>(place)),
  ]);
  const byIssuer = new Map(
    used.flatMap(([issuer], index) => {
      const list = lists[index];
      return list === undefined ? [] : [[issuer, list] as const];
    }),
  );
  return { awardables, ground: groundOf(awardables, byIssuer) };
}

async function fetched<T>(href: string): Promise<T> {
  const response = await fetch(href, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return (await response.json()) as T;
}
