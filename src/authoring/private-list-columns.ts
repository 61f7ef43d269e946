/** Which column of a private list holds what. Pure. */

import { normalizeAddress } from '../model/recipient.ts';
import { quote } from '../problems/quote.ts';
import { type CsvRow, letterOf } from '../syntax/csv.ts';

/** One with a row leaves the other rows as good as they are; one without says that the list is of no use. */
export type ListProblem = {
  readonly row?: number;
  readonly line?: number;
  readonly message: string;
  readonly hint: string;
};

/** Names of columns without case, blanks and signs. */
const recipientNames = [
  'recipient',
  'recipientaddress',
  'recipientemail',
  'email',
  'emailaddress',
  'mail',
  'mailaddress',
];
const personNames = ['name', 'fullname', 'displayname', 'recipientname'];
const givenNames = ['firstname', 'givenname', 'forename'];
const familyNames = ['lastname', 'familyname', 'surname'];

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const isAmong =
  (names: readonly string[]) =>
  (column: string): boolean =>
    names.includes(plain(column));

/** Every column with a name of its own. */
export function columnsWithNames(written: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return written.map((cell, index) => {
    const name = freeName(cell === '' ? `Column ${letterOf(index)}` : cell, taken);
    taken.add(name);
    return name;
  });
}

/** The name, or the name with the first number that makes it one of its own. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) {
    const next = `${name} (${number})`;
    if (!taken.has(next)) return next;
  }
}

/** Its place among the columns, or why there is none. A column's name counts before what stands in it. */
export function recipientColumn(
  header: readonly string[],
  rows: readonly CsvRow[],
  map: Readonly<Record<string, string>>,
): number | ListProblem {
  if (header.some(isAddress)) return noHeader;
  const mapped = columnsMappedTo('recipient', header, map);
  if ('message' in mapped) return mapped;
  if (mapped.length > 0) return only(mapped, header);
  const named = places(header, isAmong(recipientNames));
  // A column "recipient" may hold the names of people, beside another with their addresses.
  const filled = named.filter((at) => cellsAt(rows, at).some(isAddress));
  if (filled.length > 0) return only(filled, header);
  if (named.length > 0) return only(named, header);
  return only(
    places(header, (_, at) => {
      const cells = cellsAt(rows, at);
      return cells.length > 0 && cells.every(isAddress);
    }),
    header,
  );
}

const cellsAt = (rows: readonly CsvRow[], at: number): string[] =>
  rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '');

/** Web addresses are recipients too, but in a list of people they are mostly their work. */
const isAddress = (cell: string): boolean => {
  const address = normalizeAddress(cell);
  return address !== undefined && address.type !== 'url';
};

const places = (
  header: readonly string[],
  isWanted: (column: string, at: number) => boolean,
): number[] => header.flatMap((column, at) => (isWanted(column, at) ? [at] : []));

function columnsMappedTo(
  field: string,
  header: readonly string[],
  map: Readonly<Record<string, string>>,
): readonly number[] | ListProblem {
  const wanted = Object.entries(map).filter(([, to]) => to === field);
  const found: number[] = [];
  for (const [column] of wanted) {
    const exact = header.indexOf(column);
    const at = exact === -1 ? header.findIndex((name) => plain(name) === plain(column)) : exact;
    if (at === -1) return noSuchColumn(column, header);
    found.push(at);
  }
  return found;
}

function only(found: readonly number[], header: readonly string[]): number | ListProblem {
  const [at, ...others] = found;
  if (at === undefined) return noColumn(header);
  return others.length === 0 ? at : severalColumns(found, header);
}

const told = (at: number, header: readonly string[]): string =>
  `${letterOf(at)} (${quote(header[at] ?? '')})`;

const mapHint = 'Say which one it is: --map "Column=recipient", with the name of the column.';

const noHeader: ListProblem = {
  line: 1,
  message: 'The first row holds an address, where the names of the columns belong.',
  hint: 'Add a row above it, for example: email,name',
};

const noSuchColumn = (column: string, header: readonly string[]): ListProblem => ({
  line: 1,
  message: `The list has no column ${quote(column)}.`,
  hint: `Its columns are ${header.map(quote).join(', ')}.`,
});

const noColumn = (header: readonly string[]): ListProblem => ({
  line: 1,
  message: `No column of the list is named "email" or "recipient", and none holds addresses alone. Its columns are ${header.map(quote).join(', ')}.`,
  hint: mapHint,
});

const severalColumns = (found: readonly number[], header: readonly string[]): ListProblem => ({
  line: 1,
  message: `Several columns of the list may hold the addresses: ${found.map((at) => told(at, header)).join(', ')}.`,
  hint: mapHint,
});

/** How a person of the list is called; undefined where no column says. */
export function personOf(
  cells: Readonly<Record<string, string>>,
  map: Readonly<Record<string, string>> = {},
): string | undefined {
  const columns = Object.keys(cells).filter((column) => cells[column] !== '');
  const of = (isWanted: (column: string) => boolean): string | undefined => {
    const column = columns.find(isWanted);
    return column === undefined ? undefined : cells[column];
  };
  const whole =
    of((column) =>
      Object.entries(map).some(([from, to]) => to === 'name' && plain(from) === plain(column)),
    ) ?? of(isAmong(personNames));
  if (whole !== undefined) return whole;
  const parts = [of(isAmong(givenNames)), of(isAmong(familyNames))].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? undefined : parts.join(' ');
}
