/** Tells what a review found: in words with problems and their places, or as data. Rows are named by their numbers. */

import type { AwardId } from '../../../model/award.ts';
import { given } from '../../../model/given.ts';
import { hasErrors, type Problem } from '../../../problems/problem.ts';
import { printable } from '../../../problems/quote.ts';
import { plural } from '../../../problems/render.ts';
import type { Comparison } from '../../../publish/against.ts';
import type { GlobalOptions, Io } from '../../io.ts';
import { tellOutcome } from '../../report.ts';
import type { AwardsToMatch } from './awards-to-match.ts';
import type { Given, Matches } from './matches.ts';
import { reviewSentences } from './words.ts';

export type Review = {
  readonly comparison: Comparison;
  /** How many rows the list has. */
  readonly rows: number;
  readonly found: Matches;
  readonly awards: AwardsToMatch;
  readonly problems: readonly Problem[];
};

/** How many rows are read out; `--json` has all. */
const mostTold = 100;

export function tellReview(options: GlobalOptions, review: Review, io: Io): void {
  const { comparison, rows, found, awards, problems } = review;
  tellOutcome(options, problems, reviewTold(review), io);
  if (options.json) return;
  const { ref, commit, content } = comparison;
  if (problems.length > 0) io.warn('');
  io.print(`Compared with ${printable(ref)}, commit ${commit.slice(0, 7)}.`);
  for (const { row, award } of found.awarded.slice(0, mostTold)) {
    const { badge, id } = award.fields;
    const page = pageOf(id, comparison);
    io.print(`  row ${row}  ${printable(badge)}  ${page ?? 'not sealed yet'}`);
  }
  const left = found.awarded.length - mostTold;
  if (left > 0) io.print(`  … and ${left} more; --json has them all.`);
  for (const sentence of reviewSentences(found, rows, !hasErrors(problems))) io.print(sentence);
  if (awards.others > 0) {
    io.print(
      `${plural(awards.others, 'new award')} of other badges ${awards.others === 1 ? 'was' : 'were'} not compared.`,
    );
  }
  if (hasErrors(content.problems)) {
    io.warn(
      `The content has mistakes, and what cannot be read is missing here: npm run badges -- check --against ${printable(ref)}`,
    );
  }
}

function reviewTold({ comparison, rows, found, awards }: Review) {
  const { ref, commit } = comparison;
  const asData = ({ row, award: { origin, fields } }: Given) => ({
    row,
    badge: printable(fields.badge),
    ...given({ id: fields.id, page: pageOf(fields.id, comparison) }),
    file: printable(origin.file),
  });
  return {
    against: { ref, commit },
    rows,
    awarded: found.awarded.map(asData),
    had: found.had.map(asData),
    unmatched: found.unmatched.map(({ origin, fields }) => ({
      badge: printable(fields.badge),
      ...given({ id: fields.id }),
      file: printable(origin.file),
    })),
    missing: found.missing,
    twice: found.twice.map(({ row, badge }) => ({ row, badge: printable(badge) })),
    repeated: found.repeated,
    unreadable: found.unreadable,
    others: awards.others,
  };
}

/** Where the award is sealed, and sound. */
function pageOf(id: string | undefined, { after, addresses }: Comparison): string | undefined {
  const award = id === undefined ? undefined : after?.awards.get(id as AwardId);
  return award && addresses?.awardPage(award.id).url;
}
