/** Where a problem stands in a CSV file: row and column as the spreadsheet shows them, and the line of the file. */

import type { ContentPath } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { type CsvRow, isFaulty, letterOf, parseCsv } from '../syntax/csv.ts';
import { columnOfPath } from '../syntax/csv-fields.ts';

export type CellPlace = { readonly line: number; readonly frame: string };

/** Finds cells of a table; the path is the row's number, then the path of the field. */
export function csvCells(text: string): (path: ContentPath) => CellPlace | undefined {
  const table = parseCsv(text);
  if (isFaulty(table)) return () => undefined;
  const { header, rows } = table;
  const byNumber = new Map([header, ...rows].map((row) => [row.number, row]));
  return ([number, ...path]) => {
    const row = typeof number === 'number' ? byNumber.get(number) : undefined;
    return row && { line: row.line, frame: frameOf(header, row, path) };
  };
}

function frameOf(header: CsvRow, row: CsvRow, path: ContentPath): string {
  const index = columnIndex(header.cells, path);
  if (index === -1) return `row ${row.number}`;
  const where = `row ${row.number}, column ${letterOf(index)} (${quote(header.cells[index] ?? '')})`;
  return row.number === header.number ? where : `${where}: ${quote(row.cells[index] ?? '')}`;
}

/** The column of the path itself, else one above or below it. */
function columnIndex(columns: readonly string[], path: ContentPath): number {
  if (path.length === 0) return -1;
  const wanted = columnOfPath(path);
  const exact = columns.indexOf(wanted);
  if (exact !== -1) return exact;
  const near = columns.findIndex((column) => column.startsWith(`${wanted}.`));
  return near !== -1 ? near : columnIndex(columns, path.slice(0, -1));
}
