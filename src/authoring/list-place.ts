/** Where something stands in somebody's list: file, line, row and column as the spreadsheet shows them. Pure. */

import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import type { CsvRow, CsvTable } from '../syntax/csv.ts';
import { letterOf } from '../syntax/csv.ts';

export type ListFile = {
  /** As the person named it. */
  readonly path: string;
  readonly table: CsvTable;
};

type ListPlace = Pick<Problem, 'file' | 'line' | 'frame' | 'path'>;

export const headerPlace = ({ path, table }: ListFile, index: number): ListPlace => ({
  file: path,
  line: table.header.line,
  path: [table.header.number, table.header.cells[index] ?? ''],
  frame: `row ${table.header.number}, ${columnName(table, index)}`,
});

/** @param isPrivate does the cell stay unshown, because an address stands in it? */
export function cellPlace(
  { path, table }: ListFile,
  { number, line, cells }: CsvRow,
  index: number,
  isPrivate: boolean,
): ListPlace {
  const where = `row ${number}, ${columnName(table, index)}`;
  const cell = cells[index] ?? '';
  return {
    file: path,
    line,
    path: [number, table.header.cells[index] ?? ''],
    frame: isPrivate || cell === '' ? where : `${where}: ${quote(cell)}`,
  };
}

export const rowPlace = ({ path }: ListFile, { number, line }: CsvRow): ListPlace => ({
  file: path,
  line,
  path: [number],
  frame: `row ${number}`,
});

const columnName = ({ header }: CsvTable, index: number): string =>
  `column ${letterOf(index)} (${quote(header.cells[index] ?? '')})`;
