/** Endorsements that are written out keep their numbers, which their addresses are made of. Source: design, promise 1. */

import type { Origin } from '../../content/schema/sources.ts';
import type { Endorsement, WrittenEndorsement } from '../../model/common.ts';
import { below } from '../../model/link-common.ts';
import { plural } from '../../problems/render.ts';
import { type Finding, finding, type Since, showChange } from './finding.ts';
import type { Side, Today } from './side.ts';

type Endorsed = {
  readonly was: readonly Endorsement[];
  readonly is: readonly Endorsement[];
  readonly origins: readonly (Origin | undefined)[];
};

/** One finding for each thing whose endorsements were removed or stand in another order. */
export const changedEndorsements = (before: Side, today: Today, since: Since): Finding[] =>
  endorsed(before, today).flatMap((one) => changeOf(one, since) ?? []);

/** What is there on both sides. An erased award loses them with all the rest. */
function endorsed(before: Side, today: Today): readonly Endorsed[] {
  const found: Endorsed[] = [];
  for (const kind of ['issuers', 'badgeClasses', 'awards'] as const) {
    const origins = kind === 'badgeClasses' ? 'badges' : kind;
    const later: ReadonlyMap<string, object> = today.publication[kind];
    for (const [key, was] of before.publication[kind]) {
      const is = later.get(key);
      if (is === undefined || !('endorsement' in is) || !('endorsement' in was)) continue;
      if (was.endorsement.length === 0) continue;
      found.push({
        was: was.endorsement,
        is: is.endorsement as readonly Endorsement[],
        origins: [before[origins].get(key)?.origin, today[origins].get(key)?.origin],
      });
    }
  }
  return found;
}

const written = (all: readonly Endorsement[]): readonly WrittenEndorsement[] =>
  all.filter((one) => one.kind === 'written');

/** Who says it, and what. */
const bySame = (one: WrittenEndorsement, other: WrittenEndorsement): boolean =>
  one.by.name === other.by.name && one.by.url === other.by.url;

const isSame = (one: WrittenEndorsement, other: WrittenEndorsement): boolean =>
  bySame(one, other) && one.comment === other.comment;

function changeOf({ was, is, origins }: Endorsed, since: Since): Finding | undefined {
  const [old, now] = [written(was), written(is)];
  const [wasAt, isAt] = origins;
  const index = old.findIndex((one, at) => {
    const other = now[at];
    if (other === undefined) return true;
    if (isSame(one, other)) return false;
    // Other words of the same person are a correction, unless they only changed places.
    return (
      !bySame(one, other) ||
      now.some((each) => isSame(one, each)) ||
      old.some((each) => isSame(each, other))
    );
  });
  const first = old[index];
  if (first === undefined || wasAt === undefined || isAt === undefined) return undefined;
  const removed = old.length - now.length;
  // Numbers leave out the entries that are addresses; places in the file do not.
  const entry = was.indexOf(first);
  const what =
    removed > 0
      ? `${plural(removed, 'endorsement was', 'endorsements were')} removed here, of which this is the first that is not where it was`
      : 'the endorsements stand in another order, and this is the first that is not where it was';
  return finding(
    { side: 'before', ...below(wasAt, 'endorsement', entry) },
    'promise-endorsement-changed',
    `Since ${since.ref}, ${what}. Their addresses are made of their numbers.`,
    `Put them back in their order; this shows what changed: ${showChange(since, below(wasAt, 'endorsement').file)}\nNew ones come at the end.`,
  );
}
