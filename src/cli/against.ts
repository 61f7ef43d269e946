/** What a comparison with an earlier commit found, in a sentence and as data. */

import { given } from '../model/given.ts';
import { printable } from '../problems/quote.ts';
import { plural } from '../problems/render.ts';
import type { Comparison } from '../publish/against.ts';
import type { Impossible } from '../publish/earlier-commit.ts';

/** For `--json`; its fields are documented in `src/cli/README.md`. */
export function againstTold(ref: string, comparison: Comparison | Impossible) {
  if (comparison.kind === 'impossible') return { ref, message: comparison.message };
  const { commit, before, after, added, revoked, erased, unsound } = comparison;
  return {
    ref,
    commit,
    awards: {
      before: before?.awards.size ?? 0,
      after: after?.awards.size ?? 0,
      added: added.length,
      revoked: revoked.length,
      erased: erased.length,
    },
    ...given({ unsound: unsound.length > 0 ? unsound : undefined }),
  };
}

/** Where no promise would be broken. */
export function againstSentence(comparison: Comparison | Impossible): string {
  if (comparison.kind === 'impossible') return comparison.message;
  const { ref, commit, before, unsound } = comparison;
  const where = `${printable(ref)}, ${commit.slice(0, 7)}`;
  const found = newsOf(comparison);
  const news = found === '' ? 'nothing is new' : found;
  if (before === undefined) return `Nothing was published before (${where}): ${news}.`;
  if (before.site.isLoopback) {
    return `Nothing was published before (${where}), where the address of the site was ${before.site.url}, for trying out: ${news}.`;
  }
  const left =
    unsound.length === 0
      ? ''
      : `\nWhat was wrong before was never published, and is not compared: ${unsound.map(printable).join(', ')}.`;
  return `Nothing that was published before (${where}) changes or vanishes: ${news}.${left}`;
}

function newsOf(comparison: Comparison): string {
  const { before, added, revoked, erased, newBadges, newIssuers, changedBadges } = comparison;
  const corrected = changedBadges.filter(
    ({ key }) => (before?.badgeClasses.get(key)?.awards.length ?? 0) > 0,
  );
  const reworded = changedBadges.length - corrected.length;
  const counts = [
    [newIssuers.length, plural(newIssuers.length, 'new issuer')],
    [newBadges.length, plural(newBadges.length, 'new badge')],
    [corrected.length, `${plural(corrected.length, 'badge')} corrected`],
    [reworded, `${plural(reworded, 'badge')} without awards changed`],
    [added.length, plural(added.length, 'new award')],
    [revoked.length, `${revoked.length} revoked`],
    [erased.length, `${erased.length} erased`],
  ] as const;
  return counts.flatMap(([count, words]) => (count > 0 ? [words] : [])).join(', ');
}
