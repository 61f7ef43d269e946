/** Checks rows as content is checked: each as an award of its own, then against the site it belongs to. Pure. */

import type { AwardColumn } from '../../authoring/award-columns.ts';
import {
  type AwardRow,
  type AwardTable,
  placeOfField,
  type RowProblem,
} from '../../authoring/award-rows.ts';
import { typedCsv } from '../../authoring/award-text.ts';
import { csvCohort } from '../../content/cohorts.ts';
import type { AwardSource } from '../../content/schema/sources.ts';
import type { ContentPath, Problem, ProblemCode } from '../../problems/problem.ts';
import type { CsvRow } from '../../syntax/csv.ts';

export type CheckedRow = AwardRow & {
  /** As typed: not sealed. */
  readonly award: AwardSource;
};

/** What is wrong with awards that stand in no file yet, as `badges check` finds it: in the files it says they stand in. */
export type JudgeAwards = (awards: readonly AwardSource[]) => readonly Problem[];

/** What sealing takes away. */
const sealable: readonly ProblemCode[] = ['award-not-sealed', 'award-address-plain'];

/** A name that no recipient file can have. */
const draft = 'recipients/.csv';

const atOnce = 500;

/**
 * @param judge against the site that they belong to
 * @param onRows told after some rows how many they were; whoever watches gets a moment to draw it
 * @returns the rows that could be read as awards, and what is wrong with these and the others
 */
export async function checkRows(
  table: AwardTable,
  rows: readonly AwardRow[],
  judge: JudgeAwards,
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
  // More than a call may have arguments.
  const all = [
    ...found,
    ...judge(awards).filter(({ file, code }) => file === draft && !sealable.includes(code)),
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

function inList(problem: Problem, table: AwardTable, row: CsvRow, path: ContentPath): Problem {
  const { code, severity, message, hint } = problem;
  const place = placeOfField(table, row, path);
  return { code, severity, ...place, message, ...(hint === undefined ? {} : { hint }) };
}
