/**
 * CSV as spreadsheets write it → rows of cells, each with its number in the sheet and its own text.
 *
 * @see RFC 4180; the separator is the one that the header uses, because Excel writes that of the country.
 */

import { type CsvError, parse } from 'csv-parse/browser/esm/sync';

export type CsvRow = {
  /** As the spreadsheet counts: the header is row 1. */
  readonly number: number;
  /** First line of the row in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The row as it is written, with its line end. */
  readonly raw: string;
};

export type CsvTable = {
  readonly separator: string;
  readonly header: CsvRow;
  /** Rows that hold anything. */
  readonly rows: readonly CsvRow[];
};

export type CsvFault = { readonly line: number; readonly message: string; readonly hint: string };

type Parsed = { readonly record: string[]; readonly raw: string; readonly info: { lines: number } };

/** A table with a header, or what keeps it from being read. Line ends are LF. */
export function parseCsv(text: string): CsvTable | CsvFault {
  const separator = separatorOf(text);
  let parsed: readonly Parsed[];
  try {
    parsed = parse(text, {
      delimiter: separator,
      info: true,
      raw: true,
      relax_column_count: true,
    }) as unknown as readonly Parsed[];
  } catch (error) {
    return faultOf(error as CsvError);
  }
  let line = 1;
  const rows = parsed.map(({ record, raw }, index): CsvRow => {
    const row = { number: index + 1, line, cells: record.map((cell) => cell.trim()), raw };
    line += raw.split('\n').length - 1;
    return row;
  });
  const [header, ...rest] = rows;
  if (header === undefined || isEmpty(header)) {
    return {
      line: 1,
      message: 'The file has no header.',
      hint: 'Name the columns in the first row: badge, recipient, issuedOn.',
    };
  }
  return { separator, header, rows: rest.filter((row) => !isEmpty(row)) };
}

export const isFaulty = (parsed: CsvTable | CsvFault): parsed is CsvFault => 'message' in parsed;

const isEmpty = ({ cells }: CsvRow): boolean => cells.every((cell) => cell === '');

/** The separator that stands most often in the first line, outside of quotation marks. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

function faultOf(error: CsvError): CsvFault {
  const line = typeof error.lines === 'number' ? error.lines : 1;
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? {
        line,
        message:
          'A quotation mark is opened and never closed, so the rest of the file is one cell.',
        hint: 'Look for a single " in a cell; within quotation marks it is written twice: "".',
      }
    : {
        line,
        message: 'A quotation mark stands in the middle of a cell.',
        hint: 'Put the whole cell between quotation marks and write those inside twice: "".',
      };
}

/** 0 → A, 25 → Z, 26 → AA, as spreadsheets name their columns. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** A row as text; cells are quoted where they need it. */
export const writeRow = (cells: readonly string[], separator: string): string =>
  `${cells.map((cell) => quoted(cell, separator)).join(separator)}\n`;

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\n]/.test(cell) || cell !== cell.trim()
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
