/** Cells of a CSV file, row by row. Everything else stays byte for byte; columns that are missing come last. Pure. */

import { type CsvRow, type CsvTable, isFaulty, parseCsv, writeRow } from '../syntax/csv.ts';
import { fieldsOfRow } from '../syntax/csv-fields.ts';
import { saidBy } from './award-edit-tree.ts';
import { applySplices, type Splice } from './splice.ts';

/** The cells that a row gets, by column. */
export type Cells = Readonly<Record<string, string>>;

/**
 * @param cellsOf for each row that is changed its cells, those of the columns that are named; undefined for any other
 * @returns undefined when the file cannot be read as a table, or a row that is not meant would say something else
 */
export function setCells(
  text: string,
  cellsOf: (row: CsvRow, columns: readonly string[]) => Cells | undefined,
): string | undefined {
  const table = parseCsv(text);
  if (isFaulty(table)) return undefined;
  const { header, rows, separator } = table;
  const meant = new Map<number, Cells>();
  for (const row of rows) {
    const cells = cellsOf(row, header.cells);
    if (cells !== undefined) meant.set(row.number, cells);
  }
  const columns = [...header.cells];
  for (const cells of meant.values()) {
    for (const [column, cell] of Object.entries(cells)) {
      if (cell !== '' && !columns.includes(column)) columns.push(column);
    }
  }
  const starts = lineStarts(text);
  const edits: Splice[] = [];
  const replace = (row: CsvRow, cells: readonly string[]): boolean => {
    const start = starts[row.line - 1] ?? text.length;
    const end = start + row.raw.length;
    const lineEnd = row.raw.endsWith('\n') ? '\n' : '';
    const written = writeRow(cells, separator).slice(0, -1) + lineEnd;
    edits.push({ start, end, text: written });
    return text.slice(start, end) === row.raw;
  };
  const isWider = columns.length > header.cells.length;
  let isFound = !isWider || replace(header, columns);
  for (const row of rows) {
    const cells = meant.get(row.number);
    if (cells === undefined) continue;
    const written = columns.map((column, at) => cells[column] ?? row.cells[at] ?? '');
    isFound = replace(row, written) && isFound;
  }
  if (!isFound) return undefined;
  const edited = applySplices(text, edits);
  return isAsMeant(table, parseCsv(edited), meant) ? edited : undefined;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Read again, each row must say what it said before, and the rows that were meant the new cells besides. */
function isAsMeant(
  before: CsvTable,
  after: ReturnType<typeof parseCsv>,
  meant: ReadonlyMap<number, Cells>,
): boolean {
  if (isFaulty(after) || after.rows.length !== before.rows.length) return false;
  return before.rows.every((row, at) => {
    const again = after.rows[at];
    if (again === undefined || again.number !== row.number) return false;
    const cells = meant.get(row.number);
    if (cells === undefined) {
      return saidBy(fieldsIn(before, row)) === saidBy(fieldsIn(after, again));
    }
    const kept = before.header.cells.map((column, index) => cells[column] ?? row.cells[index]);
    return after.header.cells.every(
      (column, index) => (again.cells[index] ?? '') === (kept[index] ?? cells[column] ?? ''),
    );
  });
}

const fieldsIn = ({ header }: CsvTable, { cells }: CsvRow) => fieldsOfRow(header.cells, cells);
