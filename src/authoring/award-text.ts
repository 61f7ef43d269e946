/** New awards as the text of a recipient file, with addresses as they were typed: what sealing begins with. Pure. */

import { stringify } from 'yaml';
import { writeRow } from '../syntax/csv.ts';
import { fieldsOfRow, type Tree } from '../syntax/csv-fields.ts';
import { findFrontMatter, isFault } from '../syntax/front-matter.ts';
import { parseYaml } from '../syntax/yaml.ts';

/** A table, one award a row. */
export const typedCsv = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string => [columns, ...rows].map((cells) => writeRow(cells, ',')).join('');

/** What people look for first. */
const order = ['badge', 'recipient', 'issuedOn', 'expires', 'name'];

/**
 * One award as Markdown; its narrative is the body.
 *
 * @throws when the text would not be read back as the same fields: a mistake in here
 */
export function typedMarkdown(columns: readonly string[], cells: readonly string[]): string {
  const { narrative, ...fields } = fieldsOfRow(columns, cells);
  const names = Object.keys(fields).sort((a, b) => rank(a) - rank(b));
  const sorted: Tree = Object.fromEntries(names.map((name) => [name, fields[name] ?? '']));
  const yaml = stringify(sorted, { version: '1.2', schema: 'core', lineWidth: 0 });
  const body = typeof narrative === 'string' ? `${narrative.trim()}\n` : '';
  const text = `---\n${yaml}---\n${body}`;
  const found = findFrontMatter(text);
  const read = isFault(found)
    ? undefined
    : parseYaml(text.slice(found.yaml.start, found.yaml.end)).value;
  if (JSON.stringify(read) !== JSON.stringify(sorted)) {
    throw new Error('The fields of an award would not be read back.');
  }
  return text;
}

const rank = (name: string): number => {
  const found = order.indexOf(name);
  return found === -1 ? order.length : found;
};
