/** Where fields stand in the text of a file: in Markdown, in YAML, in a CSV table. */

import { isScalar, type YAMLMap } from 'yaml';
import type { ContentPath } from '../../problems/problem.ts';
import { type CsvRow, isFaulty, parseCsv, writeRow } from '../../syntax/csv.ts';
import { columnOfPath } from '../../syntax/csv-fields.ts';
import { findFrontMatter, isFault } from '../../syntax/front-matter.ts';
import { keyText, parseYaml } from '../../syntax/yaml.ts';
import type { Splice } from '../splice.ts';
import { mapAt, pairOf } from '../yaml-edit.ts';

export type TextPlace = {
  /** Without quotation marks. */
  readonly written: string;
  /** Puts another text in its place; what is around it, comments and quotation marks, stays. */
  readonly replace: (by: string) => Splice;
};

export type KeyPlace = TextPlace & {
  /** The names of the block that the field stands in. */
  readonly names: readonly string[];
};

/** Undefined for what is not there, or is more than one line of plain text. */
export type TextPlaces = {
  readonly value: (path: ContentPath) => TextPlace | undefined;
  readonly key: (path: ContentPath) => KeyPlace | undefined;
};

/** @param text with LF line ends */
export const textPlaces = (file: string, text: string): TextPlaces =>
  file.endsWith('.csv') ? csvPlaces(text) : yamlPlaces(file, text);

function yamlPlaces(file: string, text: string): TextPlaces {
  const [yaml, offset] = yamlOf(file, text);
  const tree = parseYaml(yaml);
  const mapOf = (path: ContentPath): YAMLMap | undefined => mapAt(tree, path.slice(0, -1));
  const pairAt = (path: ContentPath) => {
    const map = mapOf(path);
    return map && pairOf(map, String(path.at(-1)));
  };
  return {
    value: (path) => scalarPlace(yaml, offset, pairAt(path)?.value),
    key: (path) => {
      const place = scalarPlace(yaml, offset, pairAt(path)?.key);
      return place && { ...place, names: (mapOf(path)?.items ?? []).map(keyText) };
    },
  };
}

function yamlOf(file: string, text: string): readonly [yaml: string, offset: number] {
  if (!file.endsWith('.md')) return [text, 0];
  const found = findFrontMatter(text);
  return isFault(found)
    ? ['', 0]
    : [text.slice(found.yaml.start, found.yaml.end), found.yaml.start];
}

function scalarPlace(yaml: string, offset: number, node: unknown): TextPlace | undefined {
  if (!isScalar(node) || !node.range) return undefined;
  const [start, end] = node.range;
  const source = yaml.slice(start, end);
  // In a text over several lines the slip is no longer that of one word.
  if (source === '' || source.includes('\n')) return undefined;
  const mark = /^["']/.exec(source)?.[0] ?? '';
  return {
    written: typeof node.value === 'string' ? node.value : source,
    replace: (by) => ({ start: offset + start, end: offset + end, text: mark + by + mark }),
  };
}

function csvPlaces(text: string): TextPlaces {
  const table = parseCsv(text);
  if (isFaulty(table)) return { value: () => undefined, key: () => undefined };
  const { header, separator } = table;
  const rows = new Map(table.rows.map((row) => [row.number, row]));
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  const placeIn = (row: CsvRow, index: number): TextPlace => {
    const start = lineStarts[row.line - 1] ?? 0;
    const end = start + lineOf(row).length;
    return {
      written: row.cells[index] ?? '',
      replace: (by) => ({ start, end, text: rowWith(row, index, by, separator) }),
    };
  };
  return {
    value: ([number, ...path]) => {
      const row = typeof number === 'number' ? rows.get(number) : undefined;
      const index = header.cells.indexOf(columnOfPath(path));
      return row && index !== -1 ? placeIn(row, index) : undefined;
    },
    key: ([, column]) => {
      const index = header.cells.indexOf(String(column));
      return index === -1 ? undefined : { ...placeIn(header, index), names: header.cells };
    },
  };
}

/** Where no cell stands between quotation marks, the others stay as they are written. */
function rowWith(row: CsvRow, index: number, by: string, separator: string): string {
  const bare = lineOf(row).split(separator);
  const cell = bare[index];
  if (row.raw.includes('"') || cell === undefined) {
    return writeRow(row.cells.with(index, by), separator).slice(0, -1);
  }
  return bare
    .with(
      index,
      cell.replace(cell.trim(), () => by),
    )
    .join(separator);
}

const lineOf = ({ raw }: CsvRow): string => raw.replace(/\n$/, '');
