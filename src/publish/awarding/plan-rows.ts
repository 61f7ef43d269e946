/** What will be awarded, to whom not again, and what is in the way. Nothing is written here. Pure. */

import { fileFault, type IsTaken, newAwardFile } from '../../authoring/award-file.ts';
import {
  type AwardTable,
  placeOfField,
  type RowProblem,
  readRows,
} from '../../authoring/award-rows.ts';
import { heldAlready, repeatedWishes, rivalsOf } from '../../authoring/held-badges.ts';
import type { UsualDateOptions } from '../../authoring/usual-dates.ts';
import type { AwardSource } from '../../content/schema/sources.ts';
import { given } from '../../model/given.ts';
import { dayOf, type Instant, startOf } from '../../model/instant.ts';
import { type Address, normalizeAddress } from '../../model/recipient.ts';
import { type Problem, uniqueProblems } from '../../problems/problem.ts';
import type { CsvRow } from '../../syntax/csv.ts';
import { type CheckedRow, checkRows, type JudgeAwards } from './check-rows.ts';

export type PlannedRow = CheckedRow & { readonly address: Address };

export type AlreadyHeld = { readonly row: CsvRow; readonly award: AwardSource };

export type AwardPlan = {
  /** Below the root; undefined where nobody is awarded anything. */
  readonly file: string | undefined;
  readonly rows: readonly PlannedRow[];
  readonly already: readonly AlreadyHeld[];
  /** Rows with problems, in their order. */
  readonly rest: readonly CsvRow[];
  readonly problems: readonly Problem[];
  /** Is nobody awarded anything, because of the problems? */
  readonly isStopped: boolean;
};

export type PlanOptions = {
  readonly now: Instant;
  readonly dates: UsualDateOptions;
  /** Below the root, with forward slashes; named after the badge and the day unless given. */
  readonly file: string | undefined;
  readonly again: boolean;
  /** Is something awarded although some rows are wrong? */
  readonly partial: boolean;
};

/** What has to be known of the site. */
export type AwardGround = {
  readonly judge: JudgeAwards;
  /** Awards that there are, as far as anybody here knows. */
  readonly existing: readonly AwardSource[];
  readonly timeZone: string;
  readonly isTaken: IsTaken;
};

/** What differs between a terminal and a page. */
export type PlanHost = {
  readonly progress: (
    title: string,
    total: number,
  ) => { readonly advance: (by?: number) => void; readonly done: () => void };
  /** A moment for what is shown to be drawn. */
  readonly pause: () => Promise<void>;
  /** A faster way to what `identityHash` gives. */
  readonly hash?: (address: string, salt: string) => string;
};

export async function planAwards(
  table: AwardTable,
  ground: AwardGround,
  options: PlanOptions,
  host: PlanHost,
): Promise<AwardPlan> {
  const { isTaken, timeZone } = ground;
  const { rows, problems: found } = await judgeRows(table, ground, options, host);
  const ending = table.list === undefined ? 'md' : 'csv';
  const fault = options.file === undefined ? undefined : fileFault(options.file, ending, isTaken);
  const problems = [
    ...(fault === undefined ? [] : [unfitFile(options.file ?? '', fault)]),
    ...uniqueProblems(inOrder(found)),
  ];
  const bad = new Set(found.map(({ row }) => row));
  if (fault !== undefined || (bad.size > 0 && !options.partial)) {
    return { file: undefined, rows: [], already: [], rest: [], problems, isStopped: true };
  }
  const good = rows.filter(({ source }) => !bad.has(source));
  const held = options.again ? new Map<number, AwardSource>() : compare(good, ground, host);
  const planned = good.filter((_, index) => !held.has(index));
  const already = [...held].map(([index, award]) => ({ row: good[index]?.source, award }));
  return {
    rows: planned,
    already: already
      .flatMap(({ row, award }) => (row === undefined ? [] : [{ row, award }]))
      .sort((a, b) => a.row.number - b.row.number),
    rest: table.rows.filter((row) => bad.has(row)),
    problems,
    isStopped: false,
    file:
      planned.length === 0
        ? undefined
        : (options.file ??
          newAwardFile({
            badges: planned.map(({ award }) => award.fields.badge),
            day: dayOfAll(planned, timeZone, options.now),
            ending,
            isTaken,
          })),
  };
}

/** Every row that names a person and a badge, and what is wrong with any row. */
async function judgeRows(
  table: AwardTable,
  { judge }: AwardGround,
  { dates }: PlanOptions,
  { progress: begin, pause }: PlanHost,
): Promise<{ rows: PlannedRow[]; problems: RowProblem[] }> {
  const { rows, problems: written } = readRows(table, dates);
  const progress = begin('Reading the list', rows.length);
  const { checked, problems } = await checkRows(table, rows, judge, async (count) => {
    progress.advance(count);
    await pause();
  });
  progress.done();
  const addressed = checked.flatMap((row) => addressedRow(row) ?? []);
  return {
    rows: addressed,
    problems: [...written, ...untold(problems, written), ...repeated(table, addressed)],
  };
}

/** Undefined where the recipient is no address, which is a problem of the row already. */
function addressedRow(row: CheckedRow): PlannedRow | undefined {
  const { recipient } = row.award.fields;
  if (recipient?.kind !== 'typed') return undefined;
  const address = normalizeAddress(recipient.address, recipient.type);
  return address && { ...row, address };
}

const wanted = ({ award, address }: PlannedRow) => ({ badge: award.fields.badge, address });

function compare(
  rows: readonly PlannedRow[],
  { existing }: AwardGround,
  { progress: begin, hash }: PlanHost,
): ReadonlyMap<number, AwardSource> {
  const people = rows.map(wanted);
  const rivals = rivalsOf(existing, people);
  const progress = begin('Comparing with the awards there are', rivals.length);
  const held = heldAlready(rivals, people, {
    onStep: () => progress.advance(),
    ...given({ hash }),
  });
  progress.done();
  return held;
}

/** A cell is told once, and a row that lacks something too. */
function untold(found: readonly RowProblem[], told: readonly RowProblem[]): RowProblem[] {
  const places = new Set(told.map(placeKey));
  const rows = new Set(told.map(({ row }) => row));
  return found.filter((one) => {
    const [first, ...below] = one.problem.path ?? [];
    const isOfRow = typeof first === 'number' && below.length === 0 && rows.has(one.row);
    return !isOfRow && !places.has(placeKey(one));
  });
}

const placeKey = ({ row, problem }: RowProblem): string =>
  JSON.stringify([row.number, problem.path]);

function repeated(table: AwardTable, rows: readonly PlannedRow[]): RowProblem[] {
  return [...repeatedWishes(rows.map(wanted))].flatMap(([index, before]) => {
    const [row, first] = [rows[index]?.source, rows[before]?.source];
    if (row === undefined || first === undefined) return [];
    const problem: Problem = {
      code: 'award-list-twice',
      severity: 'error',
      ...placeOfField(table, row, ['recipient']),
      message: `Rows ${first.number} and ${row.number} award the same badge to the same address.`,
      hint: 'Delete one of them. Whoever earned it twice is awarded by a list of its own, with --again.',
    };
    return [{ row, problem }];
  });
}

const inOrder = (found: readonly RowProblem[]): Problem[] =>
  [...found].sort((a, b) => a.row.number - b.row.number).map(({ problem }) => problem);

const unfitFile = (file: string, message: string): Problem => ({
  code: 'award-file-name',
  severity: 'error',
  file,
  message,
  hint: 'Choose another name with --file, one that names nobody, or leave --file out.',
});

/** The day that all are awarded on, else today. */
function dayOfAll(rows: readonly PlannedRow[], timeZone: string, now: Instant): string {
  const days = rows.map(({ award: { fields } }) =>
    fields.issuedOn.kind === 'date'
      ? fields.issuedOn.date
      : dayOf(startOf(fields.issuedOn, timeZone), timeZone),
  );
  const [day, ...others] = new Set(days);
  return day === undefined || others.length > 0 ? dayOf(now, timeZone) : day;
}
