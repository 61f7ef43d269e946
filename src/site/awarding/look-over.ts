/**
 * What somebody filled in, or a list that they handed over → which awards it would make, and what is wrong with which
 * row, found and worded by the same rooms as `badges award`. Pure.
 */

import { type ColumnMap, columnsOfList, withFills } from '../../authoring/award-columns.ts';
import { type AwardFlags, fillsOf, withDay } from '../../authoring/award-fills.ts';
import { type AwardTable, noRow } from '../../authoring/award-rows.ts';
import type { DateOrder } from '../../authoring/usual-dates.ts';
import { given } from '../../model/given.ts';
import { dayOf, type Instant } from '../../model/instant.ts';
import { hasErrors, type Problem } from '../../problems/problem.ts';
import { type AwardPlan, planAwards } from '../../publish/awarding/plan-rows.ts';
import { isFaulty, parseCsv } from '../../syntax/csv.ts';
import { type Ground, linkOnGround } from './ground.ts';

export type Request = {
  /** What the form says: of one person, or for everybody of whom the list says nothing else. */
  readonly flags: AwardFlags;
  /** As a spreadsheet writes it, with LF line ends. */
  readonly list?: { readonly name: string; readonly text: string };
  /** What columns hold whose names do not say it. */
  readonly maps?: readonly ColumnMap[];
  readonly dates?: DateOrder;
  /** Are names only told, and nowhere shown to everyone? */
  readonly isNameTold?: boolean;
};

export type LookedOver =
  /** Nothing can be said of single rows. */
  | {
      readonly kind: 'unreadable';
      readonly problems: readonly Problem[];
      readonly header: readonly string[];
    }
  | { readonly kind: 'no-badge' }
  | { readonly kind: 'plan'; readonly table: AwardTable; readonly plan: AwardPlan };

/** Another page must get a turn between the rows, or a long list would freeze it. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

export async function lookOver(
  { flags, list, maps = [], dates, isNameTold = false }: Request,
  ground: Ground,
  now: Instant,
): Promise<LookedOver> {
  const { site } = ground;
  const table = tableOf(flags, list, maps, dayOf(now, site.timeZone));
  if (table.kind !== 'table') return table;
  const asked = isNameTold ? withNameTold(table.table) : table.table;
  const plan = await planAwards(
    asked,
    {
      judge: (awards) => linkOnGround(ground, awards, now).problems,
      // Only hashes of the others are published, and nowhere a list of them.
      existing: [],
      timeZone: site.timeZone,
      isTaken: () => false,
    },
    {
      now,
      dates: given({ order: dates, language: site.language }),
      file: undefined,
      again: true,
      partial: true,
    },
    { progress: () => ({ advance: () => undefined, done: () => undefined }), pause },
  );
  return { kind: 'plan', table: asked, plan };
}

const withNameTold = (table: AwardTable): AwardTable => ({
  ...table,
  columns: table.columns.map((column) =>
    column.field === 'name' ? { ...column, field: 'name.told' } : column,
  ),
});

function tableOf(
  flags: AwardFlags,
  list: Request['list'],
  maps: readonly ColumnMap[],
  today: string,
): Exclude<LookedOver, { kind: 'plan' }> | { readonly kind: 'table'; readonly table: AwardTable } {
  const fills = fillsOf(flags);
  // Only of what is said in `--set`, and a form has none.
  if (typeof fills === 'string') throw new Error(fills);
  if (list === undefined) {
    if (flags.badge === undefined) return { kind: 'no-badge' };
    return {
      kind: 'table',
      table: { columns: withFills([], withDay(fills, today)), rows: [noRow] },
    };
  }
  const parsed = parseCsv(list.text);
  if (isFaulty(parsed)) {
    const { line, message, hint } = parsed;
    const problem: Problem = {
      code: 'csv-form',
      severity: 'error',
      file: list.name,
      line,
      message,
      hint,
    };
    return { kind: 'unreadable', problems: [problem], header: [] };
  }
  const file = { path: list.name, table: parsed };
  const { columns, problems } = columnsOfList(file, maps);
  const header = parsed.header.cells;
  if (hasErrors(problems)) return { kind: 'unreadable', problems, header };
  if (flags.badge === undefined && !columns.some(({ field }) => field === 'badge')) {
    return { kind: 'no-badge' };
  }
  return {
    kind: 'table',
    table: { columns: withFills(columns, withDay(fills, today)), list: file, rows: parsed.rows },
  };
}
