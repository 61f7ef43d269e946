/** Checks rows as content is checked: each as an award of its own, then against the site it belongs to. */

import type { AwardColumn } from '../../../authoring/award-columns.ts';
import {
  type AwardRow,
  type AwardTable,
  placeOfField,
  type RowProblem,
} from '../../../authoring/award-rows.ts';
import { typedCsv } from '../../../authoring/award-text.ts';
import { csvCohort } from '../../../content/cohorts.ts';
import type { AwardSource, Sources } from '../../../content/schema/sources.ts';
import type { Instant } from '../../../model/instant.ts';
import { link } from '../../../model/link.ts';
import type { ContentPath, Problem, ProblemCode } from '../../../problems/problem.ts';
import { quote } from '../../../problems/quote.ts';
import type { CsvRow } from '../../../syntax/csv.ts';

export type CheckedRow = AwardRow & {
  /** As typed: not sealed. */
  readonly award: AwardSource;
};

/** What sealing takes away. */
const sealable: readonly ProblemCode[] = ['award-not-sealed', 'award-address-plain'];

/** A name that no recipient file can have. */
const draft = 'recipients/.csv';

const atOnce = 500;

/**
 * @param onRows told after some rows how many they were; whoever watches gets a moment to draw it
 * @returns the rows that could be read as awards, and what is wrong with these and the others
 */
export async function checkRows(
  table: AwardTable,
  rows: readonly AwardRow[],
  sources: Sources,
  now: Instant,
  onRows: (count: number) => Promise<void>,
): Promise<{ checked: CheckedRow[]; problems: RowProblem[] }> {
  const checked: CheckedRow[] = [];
  const found: Problem[] = [];
  for (let start = 0; start < rows.length; start += atOnce) {
    const some = rows.slice(start, start + atOnce);
    checked.push(...readAwards(table.columns, some, start, found));
    await onRows(some.length);
  }
  const awards = checked.map(({ award }) => award);
  const linked = link({ ...sources, awards }, { now }).problems;
  // More than a call may have arguments.
  const all = [
    ...found,
    ...linked.filter(({ file, code }) => file === draft && !sealable.includes(code)),
    ...awards.flatMap((award) => unreadBadge(award, sources)),
  ];
  const problems = all.map((problem): RowProblem => {
    const [number, ...path] = problem.path ?? [];
    const row = typeof number === 'number' ? rows[number - firstRow] : undefined;
    // The columns are fields that the reader of recipient files knows, so all it finds is in rows.
    if (row === undefined) throw new Error(`A list cannot be read: ${problem.message}`);
    return { row: row.source, problem: inList(problem, table, row.source, path) };
  });
  return { checked, problems };
}

/** Below the header. */
const firstRow = 2;

function readAwards(
  columns: readonly AwardColumn[],
  rows: readonly AwardRow[],
  before: number,
  problems: Problem[],
): CheckedRow[] {
  const fields = columns.map(({ field }) => field);
  const text = typedCsv(
    fields,
    rows.map(({ cells }) => cells),
  );
  const wrong: Problem[] = [];
  const awards = csvCohort({ path: draft, text }, undefined, wrong);
  const moved = ([number, ...path]: ContentPath): ContentPath => [Number(number) + before, ...path];
  problems.push(...wrong.map((problem) => ({ ...problem, path: moved(problem.path ?? []) })));
  return awards.flatMap(({ origin, fields: read }): CheckedRow[] => {
    const row = rows[Number(origin.path[0]) - firstRow];
    const award = { origin: { ...origin, path: moved(origin.path) }, fields: read };
    return row === undefined ? [] : [{ ...row, award }];
  });
}

/** A badge that has a file which cannot be read: what an award of it may say, nobody can tell. */
function unreadBadge(
  { origin, fields }: AwardSource,
  { badgeClasses, issuers, written }: Sources,
): Problem[] {
  const { badge } = fields;
  const [issuer, slug] = badge.split('/');
  const isRead =
    badgeClasses.some((one) => one.issuer === issuer && one.slug === slug) &&
    issuers.some((one) => one.slug === issuer);
  if (isRead || !written.badges.has(badge)) return [];
  return [
    {
      code: 'award-badge-unread',
      severity: 'error',
      file: draft,
      path: [...origin.path, 'badge'],
      message: `The badge ${quote(badge)} or its issuer has problems of its own, so it cannot be awarded.`,
      hint: 'See them, and mend them first: npm run badges -- check',
    },
  ];
}

function inList(problem: Problem, table: AwardTable, row: CsvRow, path: ContentPath): Problem {
  const { code, severity, message, hint } = problem;
  const place = placeOfField(table, row, path);
  return { code, severity, ...place, message, ...(hint === undefined ? {} : { hint }) };
}
