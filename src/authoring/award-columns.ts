/** Which field of an award each column of somebody's list holds, and what each flag fills in. Pure. */

import { normalizeAddress } from '../model/recipient.ts';
import type { Problem } from '../problems/problem.ts';
import { printable, quote } from '../problems/quote.ts';
import { suggest } from '../problems/suggest.ts';
import { type CsvTable, letterOf } from '../syntax/csv.ts';
import { isAddressField, type MeantField, meantField } from './award-fields.ts';
import { headerPlace, type ListFile } from './list-place.ts';

/** A field that is the same for everybody of whom the list says nothing else. */
export type Fill = {
  readonly field: string;
  readonly value: string;
  /** As it was given: `--issued-on`. */
  readonly flag: string;
};

/** What the awards of a list are written with, in the order of the list. */
export type AwardColumn = {
  readonly field: string;
  /** Where it stands in the list; absent for what only a flag says. */
  readonly index?: number;
  readonly fill?: Fill;
};

/** `--map "Column=field"`; without a field the column is left out. */
export type ColumnMap = { readonly column: string; readonly field: string };

/** Undefined for a text that has no equals sign. The field holds none, and a column may. */
export function readMap(written: string): ColumnMap | undefined {
  const at = written.lastIndexOf('=');
  return at < 1
    ? undefined
    : { column: written.slice(0, at).trim(), field: written.slice(at + 1).trim() };
}

/** The columns of the list that hold a field. Every column is a field, is left out, or is a problem. */
export function columnsOfList(
  file: ListFile,
  maps: readonly ColumnMap[],
): { columns: AwardColumn[]; problems: Problem[] } {
  const { table } = file;
  if (table.header.cells.some(isAddress)) return { columns: [], problems: [noHeader(file)] };
  const columns: AwardColumn[] = [];
  const problems = maps.flatMap((map) => unusedMap(map, file));
  const tell = (index: number, told: Told) =>
    problems.push({ severity: 'error', ...headerPlace(file, index), ...told });
  for (const [index, written] of table.header.cells.entries()) {
    if (written === '') {
      if (isFilled(table, index)) tell(index, nameless(index));
      continue;
    }
    const map = maps.find(({ column }) => column.toLowerCase() === written.toLowerCase());
    if (map?.field === '') continue;
    const meant = meantField(map?.field ?? written);
    if (meant.kind !== 'field') {
      tell(index, meant.kind === 'sealed' ? sealed(written) : unknown(written, map, meant));
      continue;
    }
    const other = columns.find(({ field }) => field === meant.field);
    if (other === undefined) columns.push({ field: meant.field, index });
    else tell(index, twice(table, other.index ?? 0, written, meant.field));
  }
  const isNamed = columns.some(({ field }) => isAddressField(field));
  if (!isNamed && problems.length === 0) problems.push(noRecipients(file));
  return { columns, problems };
}

/** The columns of a list, and behind them what the flags fill in. */
export function withFills(
  columns: readonly AwardColumn[],
  fills: readonly Fill[],
): readonly AwardColumn[] {
  const filled = columns.map((column): AwardColumn => {
    const fill = fills.find(({ field }) => field === column.field);
    return fill === undefined ? column : { ...column, fill };
  });
  const more = fills.filter(({ field }) => !columns.some((column) => column.field === field));
  return [...filled, ...more.map((fill): AwardColumn => ({ field: fill.field, fill }))];
}

/** Web addresses may well stand in a header that nobody wrote for us. */
const isAddress = (cell: string): boolean => {
  const address = normalizeAddress(cell);
  return address !== undefined && address.type !== 'url';
};

/** Said where nothing else is: an unknown column may be that one. */
const noRecipients = ({ path, table }: ListFile): Problem => ({
  code: 'award-list-column',
  severity: 'error',
  file: path,
  line: table.header.line,
  message: 'The list has no column with the recipients’ addresses.',
  hint: 'Name it "recipient" or "email", or say which one it is: --map "COLUMN=recipient"',
});

const noHeader = ({ path, table }: ListFile): Problem => ({
  code: 'csv-form',
  severity: 'error',
  file: path,
  line: table.header.line,
  message: 'The first row holds an address, where the names of the columns belong.',
  hint: 'Add a row above it, for example: recipient,name',
});

type Told = Pick<Problem, 'code' | 'message' | 'hint'>;

const isFilled = ({ rows }: CsvTable, index: number): boolean =>
  rows.some(({ cells }) => (cells[index] ?? '') !== '');

/** The flag to write. A name that would give an address away, or rewrite a terminal, is not repeated. */
function mapFlag(column: string, field: string): string {
  const word = `${printable(column) === column ? column : 'COLUMN'}=${field}`;
  // In double quotation marks these signs would mean something to a shell.
  return /["$`\\!]/.test(word) ? `--map '${word.replaceAll("'", "'\\''")}'` : `--map "${word}"`;
}

const leaveOut = (column: string): string => `leave the column out: ${mapFlag(column, '')}`;

function unknown(
  column: string,
  map: ColumnMap | undefined,
  { near, fields }: Extract<MeantField, { kind: 'unknown' }>,
): Told {
  const write = mapFlag(column, near ?? 'FIELD');
  return {
    code: 'field-unknown',
    message:
      map === undefined
        ? `An award has no field for a column ${quote(column)}.`
        : `An award has no field ${quote(map.field)}, which the column ${quote(column)} is mapped to.`,
    hint:
      near === undefined
        ? `Say which field it is: ${write} (${fields.length > 0 ? fields.join(', ') : 'there are none below it'}), or ${leaveOut(column)}`
        : `Did you mean ${quote(near)}? Then write ${write}, or ${leaveOut(column)}`,
  };
}

const sealed = (column: string): Told => ({
  code: 'award-list-column',
  message: `The column ${quote(column)} is made by sealing, and a list of new awards has none of it.`,
  hint: `If it means something else here, say so or ${leaveOut(column)}\nWhat was awarded and sealed before stands below recipients/ already.`,
});

const nameless = (index: number): Told => ({
  code: 'award-list-column',
  message: `Column ${letterOf(index)} has no name, so what stands in it would be lost.`,
  hint: 'Name it in the first row, or empty it.',
});

function twice({ header }: CsvTable, first: number, column: string, field: string): Told {
  const other = header.cells[first] ?? '';
  const isSame = other.toLowerCase() === column.toLowerCase();
  return {
    code: 'csv-form',
    message: `Columns ${letterOf(first)} (${quote(other)}) and this one both hold ${quote(field)}, and nothing says which counts.`,
    hint: isSame
      ? 'Delete or rename one of them.'
      : `Leave one of them out: ${mapFlag(other, '')} or ${mapFlag(column, '')}`,
  };
}

function unusedMap({ column }: ColumnMap, { path, table }: ListFile): Problem[] {
  const names = table.header.cells.filter((name) => name !== '');
  if (names.some((name) => name.toLowerCase() === column.toLowerCase())) return [];
  const near = suggest(column, names);
  return [
    {
      code: 'award-list-column',
      severity: 'error',
      file: path,
      line: table.header.line,
      message: `The list has no column ${quote(column)}, which --map names.`,
      hint:
        near === undefined
          ? `Its columns are ${names.map(quote).join(', ')}.`
          : `Did you mean ${quote(near)}?`,
    },
  ];
}
