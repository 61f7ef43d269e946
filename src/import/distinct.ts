/** One draft for each issuer and badge, where several documents speak of the same. */

import { quote } from '../problems/quote.ts';
import type { Draft, Told } from './draft.ts';
import { note } from './rules.ts';
import { isNewer } from './shapes.ts';

export type Distinct = {
  readonly kept: readonly Draft[];
  /** From every draft to the one that is kept for it. */
  readonly keptOf: ReadonlyMap<Draft, Draft>;
};

/**
 * Documents with the same id speak of the same; so do profiles without one that say the same, and embedded badges.
 * Two files of badges without ids are two badges. What is lost is told.
 */
export function distinct(drafts: readonly Draft[], told: Told): Distinct {
  const groups = Map.groupBy(drafts, (draft) => sameness(draft));
  const keptOf = new Map<Draft, Draft>();
  const found = [...groups.values()].map((group) => {
    const kept = group.reduce((best, other) => (isBetter(other, best) ? other : best));
    for (const draft of group) {
      keptOf.set(draft, kept);
      if (draft !== kept) tellDifferences(draft, kept, told);
    }
    return kept;
  });
  return { kept: found, keptOf };
}

function sameness(draft: Draft): unknown {
  if (draft.id !== undefined) return draft.id;
  if (draft.kind === 'badge' && draft.within === undefined) return draft;
  return JSON.stringify([contentOf(draft), draft.issuer]);
}

/** A document of its own before a copy in another one, then the newer generation, then the first. */
function isBetter(a: Draft, b: Draft): boolean {
  if ((a.within === undefined) !== (b.within === undefined)) return a.within === undefined;
  return isNewer(a.generation, b.generation);
}

/** The fields in one order of keys, so that equal content is equal text. */
function contentOf({ fields, image, criteria }: Draft): readonly [string, unknown][] {
  const all = { ...fields, ...(image && { image: image.address }), ...(criteria && { criteria }) };
  return Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A copy that has less loses nothing. */
function tellDifferences(other: Draft, kept: Draft, told: Told): void {
  const theirs = new Map(contentOf(kept));
  for (const [field, value] of contentOf(other)) {
    if (JSON.stringify(theirs.get(field)) === JSON.stringify(value)) continue;
    const says = typeof value === 'string' ? ` ${quote(value)}` : '';
    const what = `The same ${other.kind === 'issuer' ? 'issuer' : 'badge'} stands in ${kept.from}, which counts.`;
    told.leftOut.push(note(other, field, `Another value${says} stands here. ${what}`));
  }
}
