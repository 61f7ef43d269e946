/** Finds the places for edits in a YAML text: fields are set without touching comments, order or spelling of others. */

import { isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';
import type { ContentPath } from '../problems/problem.ts';
import { keyText, type YamlTree } from '../syntax/yaml.ts';
import type { Splice } from './splice.ts';

/** The map at a path of the tree. */
export function mapAt(tree: YamlTree, path: ContentPath): YAMLMap | undefined {
  let node: unknown = tree.document?.contents;
  for (const step of path) {
    if (isMap(node)) node = node.items.find((item) => keyText(item) === String(step))?.value;
    else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return isMap(node) ? node : undefined;
}

export const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((item) => keyText(item) === key);

const rangeOf = (node: unknown): readonly [number, number] | undefined => {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
};

const isEmpty = (pair: Pair): boolean => {
  const range = rangeOf(pair.value);
  return range === undefined || (isScalar(pair.value) && range[0] === range[1]);
};

/**
 * Gives a map further fields at its end, in the style it is written in. A field that stands there without a value
 * gets the value in its place.
 *
 * @param fields names and values, the values as YAML
 */
export function addFields(
  text: string,
  map: YAMLMap,
  fields: readonly (readonly [name: string, value: string])[],
): Splice[] {
  const splices: Splice[] = [];
  const added: string[] = [];
  for (const [name, value] of fields) {
    const pair = pairOf(map, name);
    if (pair === undefined) {
      added.push(`${name}: ${value}`);
    } else if (isEmpty(pair)) {
      const at = endOfEmpty(text, pair);
      // In brackets a name may stand without its colon.
      const colon = text[at - 1] === ':' ? '' : ':';
      splices.push({ start: at, end: at, text: `${colon} ${value}` });
    }
  }
  const place = endOfMap(text, map);
  if (added.length > 0 && place !== undefined) {
    const lines = added.map((field) => place.before + field + place.after);
    splices.push({ start: place.at, end: place.at, text: lines.join('') });
  }
  return splices;
}

/** Behind the colon of a field without a value, or behind its name where it has no colon. */
function endOfEmpty(text: string, pair: Pair): number {
  const keyEnd = rangeOf(pair.key)?.[1] ?? 0;
  const colon = /^\s*:/.exec(text.slice(keyEnd, keyEnd + 1000))?.[0] ?? '';
  return keyEnd + colon.length;
}

type EndOfMap = { readonly at: number; readonly before: string; readonly after: string };

/** Where a field goes that comes last, and what goes around it. */
function endOfMap(text: string, map: YAMLMap): EndOfMap | undefined {
  const first = map.items[0];
  const last = map.items.at(-1);
  const firstKey = rangeOf(first?.key);
  if (last === undefined || firstKey === undefined) return undefined;
  const value = isEmpty(last) ? undefined : rangeOf(last.value);
  let at = value?.[1] ?? endOfEmpty(text, last);
  if (map.flow) return { at, before: ', ', after: '' };
  const lineStart = text.lastIndexOf('\n', firstKey[0] - 1) + 1;
  const indent = ' '.repeat(firstKey[0] - lineStart);
  const block = lastBlockScalar(last.value, text);
  if (block !== undefined) {
    const { start, end, isKept } = block;
    // Line ends behind the text are part of it where its sign says so (`|+`), else they are space between fields.
    return isKept
      ? { at: end, before: indent, after: '\n' }
      : { at: withoutLineEnds(text, start, end), before: `\n${indent}`, after: '' };
  }
  // The range of a block may take in the line ends behind it.
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at -= 1;
  const lineEnd = text.indexOf('\n', at);
  const rest = text.slice(at, lineEnd === -1 ? text.length : lineEnd);
  if (/^\s*(#.*)?$/.test(rest)) at += rest.length;
  return { at, before: `\n${indent}`, after: '' };
}

const isBlockScalar = (node: unknown): node is Scalar =>
  isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);

/** The text after `|` or `>` that a value ends with, if it does. */
function lastBlockScalar(
  node: unknown,
  text: string,
): { start: number; end: number; isKept: boolean } | undefined {
  if (isMap(node)) return lastBlockScalar(node.items.at(-1)?.value, text);
  if (isSeq(node)) return lastBlockScalar(node.items.at(-1), text);
  const range = rangeOf(node);
  if (!isBlockScalar(node) || range === undefined) return undefined;
  const [start, end] = range;
  return { start, end, isKept: /^[|>]\d?\+/.test(text.slice(start, end)) };
}

function withoutLineEnds(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text[at - 1] === '\n') at -= 1;
  return at;
}

/** Replaces the value of a field, whose comment stays. */
export function setValue(text: string, pair: Pair, value: string): Splice | undefined {
  const range = rangeOf(pair.value);
  if (range === undefined) return undefined;
  const [start, end] = range;
  if (!isBlockScalar(pair.value)) return { start, end, text: value };
  const comment = /^\S+([ \t]+#.*)?/.exec(text.slice(start, end))?.[1] ?? '';
  return { start, end: withoutLineEnds(text, start, end), text: value + comment };
}

/** Replaces the name and the value of a field, whose comment stays. */
export function replacePair(text: string, pair: Pair, name: string, value: string): Splice[] {
  const key = rangeOf(pair.key);
  const replaced = setValue(text, pair, value);
  if (key === undefined || replaced === undefined) return [];
  const mark = /^["']/.exec(text.slice(...key))?.[0] ?? '';
  return [{ start: key[0], end: key[1], text: mark + name + mark }, replaced];
}
