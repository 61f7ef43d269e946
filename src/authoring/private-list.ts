/**
 * A private list of people, as a spreadsheet saves it → rows with their addresses. Pure. What is told of it names rows
 * and columns, and never what stands in them.
 *
 * @see RFC 4180
 */

import { given } from '../model/given.ts';
import { type Address, normalizeAddress } from '../model/recipient.ts';
import { quote } from '../problems/quote.ts';
import { type CsvRow, isFaulty, letterOf, parseCsv } from '../syntax/csv.ts';
import { columnsWithNames, type ListProblem, recipientColumn } from './private-list-columns.ts';

export type { ListProblem };

export type PrivateRow = {
  /** As the spreadsheet counts: the header is row 1. */
  readonly number: number;
  /** First line of the row in the file, from 1. */
  readonly line: number;
  /** By the names of {@link PrivateList.header}. */
  readonly cells: Readonly<Record<string, string>>;
  /** What stands in the column of addresses. */
  readonly written: string;
  /** Absent where that is no address. */
  readonly address?: Address;
  /** The number of the first row with the same address. */
  readonly repeats?: number;
};

export type PrivateList = {
  readonly separator: string;
  /** Every column with a name of its own: a nameless one is "Column C", the second of a name "Name (2)". */
  readonly header: readonly string[];
  readonly rows: readonly PrivateRow[];
  readonly problems: readonly ListProblem[];
  /** Undefined together with problems. */
  readonly recipientColumn: string | undefined;
};

export type ListOptions = {
  /** What columns hold: `{ 'E-mail of the student': 'recipient' }`. */
  readonly map?: Readonly<Record<string, string>>;
};

/** @param text with LF line ends */
export function readPrivateList(text: string, { map = {} }: ListOptions = {}): PrivateList {
  const table = parseCsv(text);
  if (isFaulty(table)) {
    const { line, message, hint } = table;
    const problems = [{ line, message, hint }];
    return { separator: ',', header: [], rows: [], problems, recipientColumn: undefined };
  }
  const { separator } = table;
  const header = columnsWithNames(table.header.cells);
  const chosen = recipientColumn(header, table.rows, map);
  const rows: PrivateRow[] = [];
  const problems: ListProblem[] = [];
  if (typeof chosen !== 'number') problems.push(chosen);
  const first = new Map<string, number>();
  for (const row of table.rows) {
    const read = readRow(row, header, typeof chosen === 'number' ? chosen : -1);
    const { address } = read;
    const key = address && `${address.type} ${address.value}`;
    const repeats = key === undefined ? undefined : first.get(key);
    rows.push({ ...read, ...given({ repeats }) });
    if (key !== undefined && repeats === undefined) first.set(key, row.number);
    if (typeof chosen !== 'number') continue;
    const problem = problemOf(read, row, header, chosen);
    if (problem !== undefined) problems.push({ row: row.number, line: row.line, ...problem });
  }
  const name = typeof chosen === 'number' ? header[chosen] : undefined;
  return { separator, header, rows, problems, recipientColumn: name };
}

function readRow(
  { number, line, cells }: CsvRow,
  header: readonly string[],
  column: number,
): PrivateRow {
  const written = cells[column] ?? '';
  const address = normalizeAddress(written);
  return {
    number,
    line,
    cells: Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])),
    written,
    ...given({ address }),
  };
}

function problemOf(
  { written, address }: PrivateRow,
  { number, cells }: CsvRow,
  header: readonly string[],
  column: number,
): Pick<ListProblem, 'message' | 'hint'> | undefined {
  const place = `column ${letterOf(column)} (${quote(header[column] ?? '')})`;
  if (cells.slice(header.length).some((cell) => cell !== '')) {
    return {
      message: `Row ${number} has ${cells.length} cells and the header ${header.length}, so nobody can tell which cell belongs where.`,
      hint: 'A text that holds the separator goes between quotation marks.',
    };
  }
  if (written === '') {
    return {
      message: `Row ${number} has nothing in ${place}.`,
      hint: 'Write the address of the person there, or delete the row.',
    };
  }
  if (address !== undefined) return undefined;
  return {
    message: `What stands in row ${number}, ${place}, is no address.`,
    hint: 'Write an e-mail address, or an address that begins with tel:+, https:// or did:.',
  };
}
