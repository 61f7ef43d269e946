/** The rows of the table of links for awards that were just made: each with the cells of its row in the list. Pure. */

import type { AwardTable } from '../../authoring/award-rows.ts';
import { columnsWithNames } from '../../authoring/private-list-columns.ts';
import type { AwardSource } from '../../content/schema/sources.ts';
import type { AwardId } from '../../model/award.ts';
import { given } from '../../model/given.ts';
import type { LinkRow } from './links-table.ts';
import type { PlannedRow } from './plan-rows.ts';

/** @param awards in the order of the rows */
export function linkTable(
  awards: readonly AwardSource[],
  rows: readonly PlannedRow[],
  { list, columns }: AwardTable,
): {
  rows: LinkRow[];
  header?: readonly string[];
  separator?: string;
  /** Which column holds names, whatever it is called. */
  map: Readonly<Record<string, string>>;
} {
  const header = list && columnsWithNames(list.table.header.cells);
  const nameAt = columns.findIndex(({ field }) => isName(field));
  const cellsOf = ({ source, cells }: PlannedRow): Readonly<Record<string, string>> =>
    header === undefined
      ? given({ name: cells[nameAt] })
      : Object.fromEntries(header.map((column, index) => [column, source.cells[index] ?? '']));
  const linkRows = awards.flatMap(({ fields }, index): LinkRow[] => {
    const row = rows[index];
    if (row === undefined) return [];
    return [{ award: fields.id as AwardId, address: row.address.value, cells: cellsOf(row) }];
  });
  const called = columns.flatMap(({ field, index }): [string, string][] =>
    header !== undefined && index !== undefined && isName(field)
      ? [[header[index] ?? '', 'name']]
      : [],
  );
  const map = Object.fromEntries(called);
  return { rows: linkRows, map, ...given({ header, separator: list?.table.separator }) };
}

const isName = (field: string): boolean => /^name(\.told)?$/.test(field);
