/** Who stands in a recipient file, of today or of any earlier version: at a recipient's place, or as somebody who is published. */

import { isMap, isScalar, isSeq } from 'yaml';
import { type Address, normalizeAddress } from '../../model/recipient.ts';
import { isFaulty, parseCsv } from '../../syntax/csv.ts';
import { findFrontMatter, isFault } from '../../syntax/front-matter.ts';
import { keyText, parseYaml } from '../../syntax/yaml.ts';
import type { FoundAddress } from './addresses-in.ts';

export type RecipientFile = {
  readonly recipients: readonly FoundAddress[];
  /** Endorsers and other parties, who are published with their address. */
  readonly published: readonly Address[];
};

const ending = /\.(?:md|ya?ml|csv)$/i;

/** @param path below the root */
export const isRecipientFile = (path: string): boolean =>
  path.startsWith('recipients/') && ending.test(path);

/** A file that is sealed has nothing of the kind, and need not be parsed. */
const mayName = /[@＠]|\b(?:tel|did|https?):|["',;\t ]\+\d/;

/** What cannot be read as fields names nobody here; its addresses are still looked up by their hash. */
export function readRecipientFile(path: string, text: string): RecipientFile {
  const found: Found = { recipients: [], published: [] };
  if (!mayName.test(text)) return found;
  if (/\.csv$/i.test(path)) fromCsv(text, found);
  else if (/\.md$/i.test(path)) {
    const front = findFrontMatter(text);
    if (!isFault(front)) {
      const { start, end } = front.yaml;
      fromYaml(text.slice(start, end), start, found);
    }
  } else fromYaml(text, 0, found);
  return found;
}

type Found = { readonly recipients: FoundAddress[]; readonly published: Address[] };

function fromYaml(yaml: string, offset: number, found: Found): void {
  walk(parseYaml(yaml).document?.contents, [], (path, node) => {
    if (typeof node.value !== 'string' && typeof node.source !== 'string') return;
    const written = typeof node.value === 'string' ? node.value : (node.source ?? '');
    const [start = 0, end = 0] = node.range ?? [];
    place(path, written, { start: offset + start, end: offset + end }, found);
  });
}

type ScalarNode = {
  readonly value: unknown;
  readonly source?: string;
  readonly range?: readonly number[] | null;
};

function walk(
  node: unknown,
  path: readonly string[],
  visit: (path: readonly string[], node: ScalarNode) => void,
): void {
  if (isMap(node)) {
    for (const pair of node.items) walk(pair.value, [...path, keyText(pair)], visit);
  } else if (isSeq(node)) {
    for (const item of node.items) walk(item, path, visit);
  } else if (isScalar(node)) {
    visit(path, node as ScalarNode);
  }
}

function fromCsv(text: string, found: Found): void {
  const table = parseCsv(text);
  if (isFaulty(table)) return;
  const columns = table.header.cells.map((column) =>
    column.split('.').filter((part) => !/^\d+$/.test(part)),
  );
  const lineStarts = startsOfLines(text);
  for (const { cells, line, raw } of table.rows) {
    for (const [index, cell] of cells.entries()) {
      const start = lineStarts[line - 1] ?? 0;
      place(columns[index] ?? [], cell, { start, end: start + raw.trimEnd().length }, found);
    }
  }
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

type Range = { readonly start: number; readonly end: number };

/** @param path names alone, without numbers of lists: `awards recipient address` */
function place(path: readonly string[], written: string, range: Range, found: Found): void {
  const names = path[0] === 'awards' ? path.slice(1) : path;
  const [first = '', second] = names;
  if (first === 'recipient' && (second === undefined || second === 'address')) {
    const address = recipientOf(written);
    if (address !== undefined) found.recipients.push({ address, ...range });
  } else if (names.at(-1) === 'email' && ['by', 'source'].includes(names.at(-2) ?? '')) {
    const address = normalizeAddress(written, 'email');
    if (address !== undefined) found.published.push(address);
  }
}

/** A telephone number may stand without `tel:` where a type beside it says so. */
const recipientOf = (written: string): Address | undefined =>
  normalizeAddress(written) ??
  (/^\s*\+/.test(written) ? normalizeAddress(written, 'telephone') : undefined);
