/**
 * Sealing in a CSV file, row by row. Rows that need nothing stay byte for byte; columns that are missing come last.
 * Source: design, section 2, "Cohorts".
 */

import type { AwardSource } from '../content/schema/sources.ts';
import { type CsvRow, isFaulty, parseCsv, writeRow } from '../syntax/csv.ts';
import { type Pins, pinsOf, type SealOptions } from './pins.ts';

/**
 * @param awards the awards of this file that need sealing, by the number of their row
 * @returns undefined when the file cannot be read as a table
 */
export function sealCsv(
  text: string,
  awards: readonly AwardSource[],
  options: SealOptions,
): string | undefined {
  const table = parseCsv(text);
  if (isFaulty(table)) return undefined;
  const pinned = new Map<number, Readonly<Record<string, string>>>();
  for (const award of awards) {
    const [number] = award.origin.path;
    const pins = pinsOf(award, options);
    if (typeof number !== 'number' || pins === undefined) return undefined;
    pinned.set(number, cellsOf(pins));
  }
  const columns = [...table.header.cells];
  for (const cells of pinned.values()) {
    for (const [column, cell] of Object.entries(cells)) {
      if (cell !== '' && !columns.includes(column)) columns.push(column);
    }
  }
  const { separator } = table;
  const isWider = columns.length > table.header.cells.length;
  const header = isWider ? writeRow(columns, separator) : withLineEnd(table.header.raw);
  const rows = table.rows.map((row) => {
    const cells = pinned.get(row.number);
    return cells === undefined ? withLineEnd(row.raw) : sealedRow(row, columns, cells, separator);
  });
  return header + rows.join('');
}

/** The cells that sealing sets; an emptied `recipient` is where the next address can be typed. */
function cellsOf({ id, statusIndex, type, salt, recipient, name }: Pins): Record<string, string> {
  const pins = { id, statusIndex: String(statusIndex), ...nameCells(name) };
  if (recipient === undefined) return pins;
  const cells = { 'recipient.type': type, 'recipient.salt': salt, ...pins };
  return 'identity' in recipient
    ? { recipient: '', 'recipient.address': '', 'recipient.identity': recipient.identity, ...cells }
    : cells;
}

const nameCells = (name: Pins['name']): Record<string, string> =>
  name === undefined
    ? {}
    : { name: '', 'name.told': '', 'name.identity': name.identity, 'name.salt': name.salt };

function sealedRow(
  { cells }: CsvRow,
  columns: readonly string[],
  pinned: Readonly<Record<string, string>>,
  separator: string,
): string {
  const written = columns.map((column, index) => pinned[column] ?? cells[index] ?? '');
  return writeRow(written, separator);
}

const withLineEnd = (raw: string): string => (raw.endsWith('\n') ? raw : `${raw}\n`);
