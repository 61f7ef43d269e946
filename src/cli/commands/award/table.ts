/** What is to be awarded, as a table: the list, or the one award of flags and answers. */

import { columnsOfList, readMap, withFills } from '../../../authoring/award-columns.ts';
import { type AwardFlags, fillsOf, withDay } from '../../../authoring/award-fills.ts';
import { type AwardTable, noRow } from '../../../authoring/award-rows.ts';
import type { UsualDateOptions } from '../../../authoring/usual-dates.ts';
import { hasErrors, type Problem } from '../../../problems/problem.ts';
import type { Ask, Choice } from '../../io.ts';
import type { AwardOptions } from '../award.ts';
import type { AwardSite } from './award-site.ts';
import { readListFile } from './list-file.ts';
import { askAward, askBadge, awardableBadges, type Today } from './questions.ts';

export type WantedTable =
  | {
      readonly kind: 'table';
      readonly table: AwardTable;
      readonly hadMark: boolean;
      /** Warnings. */
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  /** Something is missing, and there is nobody to ask. */
  | { readonly kind: 'usage'; readonly sentence: string }
  | { readonly kind: 'no-badge' };

type Gathering = {
  readonly site: AwardSite;
  readonly today: Today;
  readonly dates: UsualDateOptions;
  readonly ask: Ask | undefined;
};

export const wantedTable = (
  options: AwardOptions & { readonly root: string },
  gathering: Gathering,
): Promise<WantedTable> =>
  options.csv === undefined
    ? fromFlags(options, gathering)
    : fromList(options.root, options.csv, options, gathering);

async function fromFlags(
  options: AwardOptions,
  { site, today, dates, ask }: Gathering,
): Promise<WantedTable> {
  let flags: AwardFlags = options;
  if (flags.badge === undefined || flags.recipient === undefined) {
    if (ask === undefined)
      return usage(flags.badge === undefined ? badgeMissing : recipientMissing);
    const badges = awardableBadges(site, today);
    if (flags.badge === undefined && badges.length === 0) return { kind: 'no-badge' };
    flags = await askAward(ask, flags, badges, today, dates);
  }
  const fills = fillsOf(flags);
  if (typeof fills === 'string') return usage(fills);
  const columns = withFills([], withDay(fills, today.day));
  return {
    kind: 'table',
    table: { columns, rows: [noRow] },
    hadMark: false,
    problems: [],
  };
}

async function fromList(
  root: string,
  path: string,
  options: AwardOptions,
  { site, today, ask }: Gathering,
): Promise<WantedTable> {
  const { list, hadMark = false, problems: ofFile } = await readListFile(root, path);
  if (list === undefined) return { kind: 'problems', problems: ofFile };
  const maps = (options.map ?? []).flatMap((written) => readMap(written) ?? []);
  const { columns, problems: ofColumns } = columnsOfList(list, maps);
  const problems = [...ofFile, ...ofColumns];
  if (hasErrors(problems)) return { kind: 'problems', problems };
  let flags: AwardFlags = options;
  if (flags.badge === undefined && !columns.some(({ field }) => field === 'badge')) {
    const badges: readonly Choice<string>[] = awardableBadges(site, today);
    if (ask === undefined) return usage(columnMissing);
    if (badges.length === 0) return { kind: 'no-badge' };
    flags = { ...flags, badge: await askBadge(ask, badges) };
  }
  const fills = fillsOf(flags);
  if (typeof fills === 'string') return usage(fills);
  const table = {
    columns: withFills(columns, withDay(fills, today.day)),
    list,
    rows: list.table.rows,
  };
  return { kind: 'table', table, hadMark, problems };
}

const usage = (sentence: string): WantedTable => ({ kind: 'usage', sentence });

const badgeMissing = 'Say which badge: award ISSUER/BADGE.';
const recipientMissing = 'Say to whom: --recipient ADDRESS, or for several people --csv FILE.';
const columnMissing =
  'The list has no column "badge": say which one all of its people get, with --badge ISSUER/BADGE.';
