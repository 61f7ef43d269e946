/** Which award page, baked picture and LinkedIn address belong to whom: a table for mail merge, as a spreadsheet reads it. Pure. */

import { freeName, personOf } from '../../authoring/private-list-columns.ts';
import type { Addresses } from '../../model/addresses.ts';
import type { AwardId } from '../../model/award.ts';
import type { Instant } from '../../model/instant.ts';
import type { Publication } from '../../model/publication.ts';
import { normalizeAddress } from '../../model/recipient.ts';
import { writeRow } from '../../syntax/csv.ts';
import { awardLinks, linkColumns } from './award-links.ts';
import { inSpreadsheet } from './spreadsheet-cell.ts';

export type LinkRow = {
  /** An award that is erased, or not in the publication, has no row. */
  readonly award: AwardId;
  readonly address: string;
  /** Of the list that the person stands in. */
  readonly cells: Readonly<Record<string, string>>;
};

export type LinksTable = {
  readonly rows: readonly LinkRow[];
  /** The columns of the list in their order; those of the cells unless said. */
  readonly header?: readonly string[];
  /** That of the list, which is that of the country. */
  readonly separator?: string;
  /** What columns hold: `{ 'Who': 'name' }`; those with usual names need none. */
  readonly map?: Readonly<Record<string, string>>;
  readonly publication: Publication;
  readonly addresses: Addresses;
};

/** The columns of the list, then ours. With a byte-order mark, or Excel takes it for the letters of the country. */
export function linksText(table: LinksTable, now: Instant): string {
  const { rows, publication, addresses, separator = ',', map = {} } = table;
  const own = table.header ?? [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  const lacksAddress = !rows.every(holdsAddress);
  const ours = lacksAddress ? ['recipient', ...linkColumns] : linkColumns;
  const lines = rows.flatMap(({ award: id, address, cells }) => {
    const award = publication.awards.get(id);
    if (award?.kind !== 'granted') return [];
    const links = awardLinks(publication, award, addresses, now, personOf(cells, map));
    return [
      [
        ...own.map((column) => cells[column] ?? ''),
        ...(lacksAddress ? [address] : []),
        ...linkColumns.map((column) => links[column]),
      ],
    ];
  });
  const written = [headerOf(own, ours), ...lines];
  return `\u{FEFF}${written.map((row) => writeRow(row.map(inSpreadsheet), separator)).join('')}`;
}

function holdsAddress({ address, cells }: LinkRow): boolean {
  const isIt = (cell: string) => cell === address || normalizeAddress(cell)?.value === address;
  return Object.values(cells).some(isIt);
}

/** Spreadsheets and mail programs know columns by their names, whatever their letter case. */
function headerOf(own: readonly string[], ours: readonly string[]): readonly string[] {
  const taken = new Set(own.map((name) => name.toLowerCase()));
  return [...own, ...ours.map((name) => freeName(name, taken))];
}
