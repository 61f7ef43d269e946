/** Takes a field out of a map of a YAML text, with its lines; everything else stays as it is written. */

import { isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Splice } from './splice.ts';
import { pairOf } from './yaml-edit.ts';

/** Undefined where there is no such field, or where the map would be left empty. */
export function removeField(text: string, map: YAMLMap, name: string): Splice | undefined {
  const pair = pairOf(map, name);
  if (pair === undefined || map.items.length === 1) return undefined;
  return map.flow ? fromBrackets(map, pair) : fromLines(text, pair);
}

const startOf = ({ key }: Pair): number => (key as Node).range?.[0] ?? 0;

/** Behind the value; behind the name where there is none. */
function endOf({ key, value }: Pair): number {
  const node = value as Node | null;
  const range = node?.range;
  const isEmpty = !range || (isScalar(node) && range[0] === range[1]);
  return (isEmpty ? (key as Node).range?.[1] : range[1]) ?? 0;
}

/** With the comma before it, or, for the first, the one behind. */
function fromBrackets({ items }: YAMLMap, pair: Pair): Splice | undefined {
  const index = items.indexOf(pair);
  const [before, after] = [items[index - 1], items[index + 1]];
  if (before !== undefined && index > 0)
    return { start: endOf(before), end: endOf(pair), text: '' };
  return after === undefined ? undefined : { start: startOf(pair), end: startOf(after), text: '' };
}

/** Its lines with the comment behind it; comments above stay. */
function fromLines(text: string, pair: Pair): Splice {
  const start = text.lastIndexOf('\n', startOf(pair)) + 1;
  let end = endOf(pair);
  // The range of a block may take in the line ends behind it.
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  const lineEnd = text.indexOf('\n', end);
  return { start, end: lineEnd === -1 ? text.length : lineEnd + 1, text: '' };
}
