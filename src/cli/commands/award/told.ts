/** The words of what was awarded, and to whom not again. */

import type { AwardTable } from '../../../authoring/award-rows.ts';
import type { Sources } from '../../../content/schema/sources.ts';
import type { Addresses } from '../../../model/addresses.ts';
import type { AwardId } from '../../../model/award.ts';
import { given } from '../../../model/given.ts';
import { dayOf, startOf } from '../../../model/instant.ts';
import type { Problem } from '../../../problems/problem.ts';
import { printable } from '../../../problems/quote.ts';
import { plural } from '../../../problems/render.ts';
import type { AlreadyHeld, AwardPlan } from '../../../publish/awarding/plan-rows.ts';
import type { GlobalOptions, Io } from '../../io.ts';
import { tellOutcome } from '../../report.ts';
import type { Applied } from './apply.ts';

type Zone = Pick<NonNullable<Sources['site']>, 'timeZone'>;

type AlreadyTold = {
  /** Of the list. */
  readonly row?: number;
  /** Absent while the award is not sealed. */
  readonly award?: string;
  readonly badge: string;
  readonly issuedOn: string;
  readonly revoked: boolean;
};

/** As data. */
const alreadyData = (
  { row, award: { fields } }: AlreadyHeld,
  hasRows: boolean,
  { timeZone }: Zone,
): AlreadyTold => ({
  ...given({ row: hasRows ? row.number : undefined, award: fields.id }),
  badge: fields.badge,
  issuedOn: dayOf(startOf(fields.issuedOn, timeZone), timeZone),
  revoked: fields.revoked !== undefined,
});

/** One sentence: who has it, since when, and where it is to be seen. */
function alreadySentence(
  { row, award: { origin, fields } }: AlreadyHeld,
  hasRows: boolean,
  { timeZone }: Zone,
  at: Addresses,
): string {
  const since = dayOf(startOf(fields.issuedOn, timeZone), timeZone);
  const who = hasRows ? `Row ${row.number}` : 'This person';
  const has =
    fields.revoked === undefined
      ? `${who} has ${fields.badge} already, since ${since}`
      : `${who} had ${fields.badge} from ${since}, and it was revoked on ${dayOf(startOf(fields.revoked.on, timeZone), timeZone)}`;
  const where =
    fields.id === undefined
      ? `${printable(origin.file)}, which is not sealed yet`
      : at.awardPage(fields.id as AwardId).url;
  return `${has}: ${where}`;
}

/** More lines than that nobody reads; `--json` has them all. */
const manyLines = 20;

/** Those that were revoked are all told: somebody may mean to award them again. */
function alreadyLines(
  already: readonly AlreadyHeld[],
  hasRows: boolean,
  zone: Zone,
  at: Addresses,
): string[] {
  const isRevoked = ({ award }: AlreadyHeld) => award.fields.revoked !== undefined;
  const shown = already.filter((one, index) => index < manyLines || isRevoked(one));
  const left = already.length - shown.length;
  return [
    ...shown.map((one) => alreadySentence(one, hasRows, zone, at)),
    ...(left > 0 ? [`And ${plural(left, 'more row')} that have theirs already.`] : []),
  ];
}

type Outcome = {
  readonly plan: AwardPlan;
  readonly outcome: Applied;
  readonly problems: readonly Problem[];
  readonly table: AwardTable;
  readonly timeZone: string;
};

/** All of it, in words or as data. Problems go to the standard error. */
export function tellAwards(
  options: GlobalOptions & { readonly csv?: string },
  { plan, outcome, problems, table, timeZone }: Outcome,
  at: Addresses,
  io: Io,
): void {
  const { file, rows, already } = plan;
  const { ids, rest, links } = outcome;
  const { dryRun } = options;
  const hasRows = table.list !== undefined;
  const only = hasRows ? undefined : ids[0];
  // A page has an address once its award is written.
  const page = only === undefined || dryRun ? undefined : at.awardPage(only).url;
  const written = file === undefined ? [] : [given({ file, awards: rows.length, page })];
  const data = already.map((one) => alreadyData(one, hasRows, { timeZone }));
  tellOutcome(options, problems, given({ dryRun, written, already: data, rest, links }), io);
  if (options.json) return;
  for (const line of alreadyLines(already, hasRows, { timeZone }, at)) io.print(line);
  for (const line of closing(options, plan, outcome, page)) io.print(line);
}

function closing(
  { dryRun, csv }: GlobalOptions & { readonly csv?: string },
  { file, rows, already, rest: left }: AwardPlan,
  { rest, links, withoutLinks }: Applied,
  page: string | undefined,
): string[] {
  const linksCommand = `npm run badges -- links${csv === undefined ? '' : ` --csv ${inCommand(csv)}`}`;
  if (file === undefined) {
    return already.length === 0
      ? ['Nothing was added.']
      : [
          'Nothing was added. To award it all the same, add --again.',
          `Who has which address: ${linksCommand}`,
        ];
  }
  const what = plural(rows.length, 'award');
  if (dryRun) return [`Would write ${what} into ${file}; nothing was changed.`];
  return [
    `${file}: ${what}`,
    ...(page === undefined ? [] : [`The award’s page: ${page}`]),
    ...(rest === undefined ? [] : [`Not awarded: ${plural(left.length, 'row')}, now in ${rest}`]),
    ...(links === undefined ? [] : [`Who gets which address: ${links}`]),
    ...(withoutLinks === undefined
      ? []
      : [
          `Who gets which address is not written yet. ${withoutLinks}`,
          `Then run: ${linksCommand}`,
        ]),
    `Next: commit ${file} and push it; the pages are there when the site is built.`,
  ];
}

/** A name that a shell could take for more than a name stays out. */
const inCommand = (path: string): string => (/^[\p{L}\p{N}_./-]+$/u.test(path) ? path : 'LIST');
