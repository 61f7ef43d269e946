/**
 * Erasing: of an award stays what its addresses need, and nothing that says to whom it went or for what. Pure. Source:
 * design, section 5, promise 1, "erasure".
 */

import { isSeq } from 'yaml';
import type { AwardSource } from '../content/schema/sources.ts';
import type { ContentPath } from '../problems/problem.ts';
import { isFaulty, parseCsv } from '../syntax/csv.ts';
import { parseYaml } from '../syntax/yaml.ts';
import { setCells } from './award-edit-csv.ts';
import { replaceEntry } from './award-edit-entry.ts';
import { type Block, blockAt, copyOf, yamlScalar } from './award-edit-tree.ts';
import { type Form, formOf, inFrontMatter, readsAs } from './edit-fields.ts';
import { applySplices, type Splice } from './splice.ts';
import { mapAt, pairOf } from './yaml-edit.ts';

const kept = ['badge', 'id', 'statusIndex', 'issuedOn', 'erased'] as const;

/** What awards of one file share that tells nothing of a person; see `inherited()` of the content. */
const keptOfShared = ['badge', 'issuedOn'] as const;

/** Is there anything left to erase? */
export const isStripped = ({ fields }: AwardSource): boolean =>
  fields.erased !== undefined &&
  Object.entries(fields).every(
    ([name, value]) => value === undefined || kept.some((one) => one === name),
  );

/**
 * The text of a recipient file with these awards of it erased. What the awards of the file share stays as long as one
 * of them is not erased; comments that are an award's own go with it.
 *
 * @param on as it is written: a date, or a date-time with offset
 * @returns undefined when the file is written in a way that cannot be edited safely
 */
export const eraseText = (
  file: string,
  text: string,
  awards: readonly AwardSource[],
  on: string,
): string | undefined =>
  forms[formOf(file)](
    text,
    awards.map(({ origin }) => origin.path),
    on,
  );

type Erase = (text: string, places: readonly ContentPath[], on: string) => string | undefined;

const eraseMarkdown: Erase = (text, places, on) => {
  let isWhole = false;
  const edited = inFrontMatter(text, (yaml) => {
    const whole = wholeYaml(yaml, places, on);
    isWhole = whole !== undefined;
    return whole ?? eraseEntries(yaml, places, on);
  });
  if (edited === undefined || !isWhole) return edited;
  // The text below the fields is about the awards that are gone.
  return edited.slice(0, edited.indexOf('\n---\n', 3) + '\n---\n'.length);
};

const eraseYaml: Erase = (yaml, places, on) =>
  wholeYaml(yaml, places, on) ?? eraseEntries(yaml, places, on);

const eraseCsv: Erase = (text, places, on) => {
  const numbers = new Set(places.map(([number]) => number));
  return setCells(text, ({ number, cells }, columns) => {
    if (!numbers.has(number)) return undefined;
    const emptied = columns
      .filter((column) => !kept.some((name) => name === column))
      .map((column) => [column, ''] as const);
    return { ...Object.fromEntries(emptied), erased: cells[columns.indexOf('erased')] || on };
  });
};

const forms: Readonly<Record<Form, Erase>> = {
  md: eraseMarkdown,
  yaml: eraseYaml,
  csv: eraseCsv,
};

/** The fields anew, without anything besides, where no award of the file is left. */
function wholeYaml(yaml: string, places: readonly ContentPath[], on: string): string | undefined {
  const { value, findings } = parseYaml(yaml);
  if (findings.length > 0) return undefined;
  const file = copyOf(value) as Block;
  const { awards } = file;
  if (!Array.isArray(awards)) return linesOf(strip(file, on));
  const meant = new Set(places.map(([, index]) => index));
  const isGone = (entry: Block, index: number) =>
    meant.has(index) || Object.hasOwn(entry, 'erased');
  if (!awards.every(isGone)) return undefined;
  const entries = awards.map((entry: Block) => {
    const lines = linesOf(strip(entry, on)).trimEnd().split('\n');
    return lines.map((line, at) => `  ${at === 0 ? '- ' : '  '}${line}\n`).join('');
  });
  return `${linesOf(pick(file, keptOfShared))}awards:\n${entries.join('')}`;
}

/** Entries below `awards:` that others of the file outlive. */
function eraseEntries(
  yaml: string,
  places: readonly ContentPath[],
  on: string,
): string | undefined {
  const tree = parseYaml(yaml);
  const file = mapAt(tree, []);
  const list = file && pairOf(file, 'awards')?.value;
  if (tree.findings.length > 0 || !isSeq(list)) return undefined;
  const expected = copyOf(tree.value);
  const entries = blockAt(expected, [])?.awards as Block[];
  const edits: Splice[] = [];
  for (const place of places) {
    const entry = blockAt(expected, place);
    const [, index] = place;
    if (entry === undefined || typeof index !== 'number') return undefined;
    const fields = strip(entry, on);
    entries[index] = fields;
    const splices = replaceEntry(
      yaml,
      list,
      index,
      Object.entries(fields).map(([name, value]) => [name, yamlScalar(value)]),
    );
    if (splices === undefined) return undefined;
    edits.push(...splices);
  }
  const edited = applySplices(yaml, edits);
  return readsAs(edited, expected) ? edited : undefined;
}

/**
 * The YAML file beside a CSV file: as it was, unless every row is erased. Then it tells of nobody else.
 *
 * @param csv the CSV file as it will be
 * @returns an empty text where nothing is left of it
 */
export function sharedAfterErasure(yaml: string, csv: string): string {
  const table = parseCsv(csv);
  const value = parseYaml(yaml).value;
  if (isFaulty(table) || typeof value !== 'object' || value === null) return yaml;
  const at = table.header.cells.indexOf('erased');
  const isEmptied = table.rows.every(({ cells }) => at !== -1 && (cells[at] ?? '') !== '');
  return isEmptied ? linesOf(pick(copyOf(value) as Block, keptOfShared)) : yaml;
}

type Texts = Readonly<Record<string, string>>;

const strip = (award: Block, on: string): Texts => ({
  ...pick(award, kept),
  erased: on,
  ...pick(award, ['erased']),
});

/** Those of the fields that say something. */
const pick = (fields: Block, names: readonly string[]): Texts =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = fields[name];
      return typeof value === 'string' ? [[name, value.trim()]] : [];
    }),
  );

const linesOf = (fields: Texts): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${yamlScalar(value)}\n`)
    .join('');
