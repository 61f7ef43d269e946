/** `badges award`: one award by flags or questions, or those of a list. Plans all, then writes all or nothing. */

import { relative, resolve, sep } from 'node:path';
import type { AwardFlags } from '../../authoring/award-fills.ts';
import type { DateOrder } from '../../authoring/usual-dates.ts';
import { createAddresses } from '../../model/addresses.ts';
import { given } from '../../model/given.ts';
import { dayOf } from '../../model/instant.ts';
import { hasErrors, type Problem } from '../../problems/problem.ts';
import { type Command, type ExitCode, exit, type GlobalOptions, type Io } from '../io.ts';
import { tellMisuse } from '../misuse.ts';
import { asker } from '../questions.ts';
import { tellOutcome } from '../report.ts';
import { applyPlan } from './award/apply.ts';
import { readAwardSite } from './award/award-site.ts';
import { planAwards } from './award/plan.ts';
import { wantedTable } from './award/table.ts';
import { tellAwards } from './award/told.ts';
import { misuse } from './award/usage.ts';

export type AwardOptions = AwardFlags & {
  /** A list of people, instead of one. */
  readonly csv?: string;
  /** `Column=field`, each. */
  readonly map?: readonly string[];
  readonly dates?: string;
  readonly partial?: boolean;
  readonly again?: boolean;
  /** The recipient file to write. */
  readonly file?: string;
  /** Is it written who gets which address? Unless said, it is. */
  readonly links?: boolean;
};

export const awardUsage =
  'award ISSUER/BADGE --recipient ADDRESS [--name TEXT] [--issued-on DATE] | award --csv FILE [--badge ISSUER/BADGE]';

export const award: Command<AwardOptions> = async (options, io) => {
  const wrong = misuse(options);
  if (wrong !== undefined) return misused(wrong, io);
  const { root } = options;
  const { site, problems: unread } = await readAwardSite(root);
  if (site === undefined) return refused(options, unread, 'mend the problems above first', io);
  const { timeZone, language, url } = site.sources.site;
  const now = options.now ?? io.now();
  const today = { now, day: dayOf(now, timeZone) };
  const dates = given({ order: options.dates as DateOrder | undefined, language });
  const wanted = await wantedTable(options, { site, today, dates, ask: asker(options, io) });
  switch (wanted.kind) {
    case 'usage':
      return misused(wanted.sentence, io);
    case 'no-badge':
      io.warn('There is no badge that could be awarded. Make one: npm run badges -- badge new');
      return exit.problems;
    case 'problems':
      return refused(options, wanted.problems, 'mend the list and run the command again', io);
    case 'table':
      break;
  }
  const { table, hadMark } = wanted;
  const file = options.file && relative(root, resolve(root, options.file)).split(sep).join('/');
  const plan = await planAwards(
    table,
    site,
    { now, dates, file, again: options.again === true, partial: options.partial === true },
    io,
  );
  const problems = [...wanted.problems, ...plan.problems];
  if (plan.isStopped) {
    const how = table.list === undefined ? 'correct it' : 'mend the list';
    return refused(options, problems, `${how} and run the command again`, io);
  }
  const outcome = await applyPlan(
    plan,
    { table, site, now, hadMark, root, dryRun: options.dryRun, links: options.links !== false },
    io,
  );
  if (outcome.problem !== undefined) {
    return refused(options, [...problems, outcome.problem], 'split the list', io);
  }
  tellAwards(options, { plan, outcome, problems, table, timeZone }, createAddresses(url), io);
  return hasErrors(problems) ? exit.problems : exit.done;
};

export const misused = (sentence: string, io: Io): ExitCode =>
  tellMisuse([sentence], awardUsage, io);

function refused(
  options: GlobalOptions,
  problems: readonly Problem[],
  next: string,
  io: Io,
): ExitCode {
  const { dryRun } = options;
  tellOutcome(options, problems, { dryRun, written: [], already: [] }, io);
  if (!options.json) io.warn(`Nothing was awarded: ${next}.`);
  return exit.problems;
}
