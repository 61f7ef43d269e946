/**
 * Which places in an issuer's status lists are taken, so that whoever seals an award without the repository at hand can
 * choose a free one. It says how many awards there are, and of none which it is. Ours, no standard's.
 */

import type { Issuer } from '../model/issuer.ts';
import { statusPlace } from '../model/status-index.ts';
import { encodedList } from './bitstring.ts';

export type UsedIndexes = {
  /** Each as a status list packs its bits, from the first list on; empty while there is no award. */
  readonly lists: readonly string[];
};

export function usedIndexes({ badgeClasses }: Pick<Issuer, 'badgeClasses'>): UsedIndexes {
  const places = badgeClasses
    .flatMap(({ awards }) => awards)
    .map(({ statusIndex }) => statusPlace(statusIndex));
  const byList = Map.groupBy(places, ({ list }) => list);
  const last = Math.max(0, ...byList.keys());
  const lists = Array.from({ length: last }, (_, at) =>
    encodedList((byList.get(at + 1) ?? []).map(({ bit }) => bit)),
  );
  return { lists };
}
