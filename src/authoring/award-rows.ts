/** The rows of a list, or the one award of a command line, as cells of award fields: flags filled in, dates read. Pure. */

import type { ContentPath, Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import type { CsvRow } from '../syntax/csv.ts';
import { columnOfPath } from '../syntax/csv-fields.ts';
import type { AwardColumn, Fill } from './award-columns.ts';
import { isAddressField, isDateField } from './award-fields.ts';
import { readListDate } from './list-dates.ts';
import { cellPlace, type ListFile, rowPlace } from './list-place.ts';
import type { UsualDateOptions } from './usual-dates.ts';

/** What the awards are written in: a list, or (without one) the command line, which is a single row. */
export type AwardTable = {
  readonly columns: readonly AwardColumn[];
  readonly list?: ListFile;
  readonly rows: readonly CsvRow[];
};

export type AwardRow = {
  readonly source: CsvRow;
  /** One for each column of the table. */
  readonly cells: readonly string[];
};

/** A row that cannot be awarded as it is, and why. */
export type RowProblem = { readonly row: CsvRow; readonly problem: Problem };

/** The row of a command line: all of it is filled in. */
export const noRow: CsvRow = { number: 1, line: 1, cells: [], raw: '' };

/** Problems of a command line stand here. */
export const commandLine = 'command line';

export function readRows(
  { columns, list, rows }: AwardTable,
  dates: UsualDateOptions,
  onStep: () => void = () => {},
): { rows: AwardRow[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const tellsOf = columns.map(({ fill }) => (fill === undefined ? [] : relatives(fill, columns)));
  const read = rows.map((source): AwardRow => {
    onStep();
    const cells = columns.map(({ index, fill }, at): string => {
      const own = index === undefined ? '' : (source.cells[index] ?? '');
      if (own !== '' || fill === undefined) return own;
      return tellsOf[at]?.some((other) => (source.cells[other] ?? '') !== '') ? '' : fill.value;
    });
    for (const [at, column] of columns.entries()) {
      const cell = cells[at] ?? '';
      if (cell === '' || !isDateField(column.field)) continue;
      const date = readListDate(cell, dates);
      if (date.ok) {
        cells[at] = date.date;
        continue;
      }
      cells[at] = standIns[column.field] ?? '';
      const place = placeIn(column, source, list);
      problems.push({ row: source, problem: { ...date.told, severity: 'error', ...place } });
    }
    const lacks = list && missing(list, source, columns, cells);
    if (lacks !== undefined) problems.push({ row: source, problem: lacks });
    return { source, cells };
  });
  return { rows: read, problems };
}

/** For a day that cannot be read, so that whatever else is wrong with the row is told as well. */
const standIns: Readonly<Record<string, string>> = { issuedOn: '1900-01-01' };

/** Columns of the list that say the same as the fill, or a part of it: `evidence.1.id` and `evidence.1`. */
const relatives = ({ field }: Fill, columns: readonly AwardColumn[]): readonly number[] =>
  columns.flatMap((column) =>
    column.index !== undefined && (isAbove(field, column.field) || isAbove(column.field, field))
      ? [column.index]
      : [],
  );

const isAbove = (field: string, below: string): boolean =>
  field === below || below.startsWith(`${field}.`);

/** What only a list can lack: a cell for each column, and somebody to award. */
function missing(
  list: ListFile,
  row: CsvRow,
  columns: readonly AwardColumn[],
  cells: readonly string[],
): Problem | undefined {
  const width = list.table.header.cells.length;
  if (row.cells.slice(width).some((cell) => cell !== '')) {
    return {
      code: 'csv-form',
      severity: 'error',
      ...rowPlace(list, row),
      message: `This row has ${row.cells.length} cells and the header ${width}, so nobody can tell which cell belongs where.`,
      hint: 'A text that holds the separator goes between quotation marks.',
    };
  }
  if (columns.some(({ field }, at) => isAddressField(field) && cells[at] !== '')) return undefined;
  const column = columns.find(({ field }) => isAddressField(field));
  return {
    code: 'field-missing',
    severity: 'error',
    ...(column === undefined ? rowPlace(list, row) : placeIn(column, row, list)),
    message: 'This row names no recipient.',
    hint: 'Write the person’s address there, or delete the row.',
  };
}

type Place = Pick<Problem, 'file' | 'line' | 'frame' | 'path'>;

/** Where a field of a row was written: the row's own cell, or the flag that filled it in. */
export function placeIn(
  { field, index, fill }: AwardColumn,
  row: CsvRow,
  list: ListFile | undefined,
): Place {
  const isPrivate = field.startsWith('recipient');
  if (list !== undefined && index !== undefined) {
    const isOwn = (row.cells[index] ?? '') !== '';
    if (isOwn || fill === undefined) return cellPlace(list, row, index, isPrivate);
  }
  const { flag, value } = fill ?? { flag: field, value: '' };
  // A path tells two flags apart that say the same.
  return {
    file: commandLine,
    path: [flag],
    frame: isPrivate ? flag : `${flag}: ${quote(value)}`,
  };
}

/** The place of a problem at a path of an award's fields; the row's own where no column is near. */
export function placeOfField({ columns, list }: AwardTable, row: CsvRow, path: ContentPath): Place {
  const column = nearest(columns, path);
  if (column !== undefined) return placeIn(column, row, list);
  return list === undefined ? { file: commandLine } : rowPlace(list, row);
}

/** The column of the path itself, else one below it, else one above. */
function nearest(columns: readonly AwardColumn[], path: ContentPath): AwardColumn | undefined {
  if (path.length === 0) return undefined;
  const field = columnOfPath(path);
  return (
    columns.find((column) => column.field === field) ??
    columns.find((column) => column.field.startsWith(`${field}.`)) ??
    nearest(columns, path.slice(0, -1))
  );
}
