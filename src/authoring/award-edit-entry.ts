/**
 * Replaces an entry of a YAML list together with the comments that are its own: those inside of it and behind its
 * lines; those on lines of their own directly above it; and those directly below that stand above nothing else. Pure.
 */

import { isMap, isSeq, type Node, type YAMLSeq } from 'yaml';
import type { Splice } from './splice.ts';

type Fields = readonly (readonly [name: string, value: string])[];

/** Undefined when the entry stands in a way that its comments cannot be told from those of others. */
export const replaceEntry = (
  text: string,
  list: YAMLSeq,
  index: number,
  fields: Fields,
): readonly Splice[] | undefined =>
  list.flow === true ? inBrackets(text, list, index, fields) : inBlock(text, list, index, fields);

function inBlock(
  text: string,
  list: YAMLSeq,
  index: number,
  fields: Fields,
): readonly Splice[] | undefined {
  const item = list.items[index] as Node | undefined;
  const first = list.range?.[0];
  const start = item?.range?.[0];
  if (item === undefined || first === undefined || start === undefined) return undefined;
  const column = first - lineStart(text, first);
  const before = list.items[index - 1] as Node | undefined;
  const bound = before === undefined ? 0 : endOfLines(text, before) + 1;
  const hyphen = hyphenLine(text, start, column, bound);
  if (hyphen === undefined) return undefined;
  const isOwn = (comment: string) => before === undefined || indentOf(comment) <= column;
  const indent = ' '.repeat(column);
  const lines = fields.map(([name, value], at) => `${at === 0 ? '- ' : '  '}${name}: ${value}`);
  return [
    {
      start: aboveWith(text, hyphen, bound, isOwn),
      end: belowWith(text, endOfLines(text, item), column),
      text: lines.map((line) => indent + line).join('\n'),
    },
  ];
}

/** Where the line of the entry's hyphen begins: the line of its first field, or one above it. */
function hyphenLine(text: string, from: number, column: number, bound: number): number | undefined {
  for (let at = lineStart(text, from); ; at = lineStart(text, at - 1)) {
    const line = text.slice(at, lineEnd(text, at));
    if (/^ *$/.test(line.slice(0, column)) && /^-(\s|$)/.test(line.slice(column))) return at;
    if (at <= bound) return undefined;
  }
}

/** The lines of comments that end where a line begins. */
function aboveWith(
  text: string,
  line: number,
  bound: number,
  isOwn: (comment: string) => boolean,
): number {
  let from = line;
  while (from > bound) {
    const above = lineStart(text, from - 1);
    const comment = text.slice(above, from - 1);
    if (!isComment(comment) || !isOwn(comment)) break;
    from = above;
  }
  return from;
}

/** From the end of an entry's last line to the end of its last comment. */
function belowWith(text: string, end: number, column: number): number {
  let last = end;
  // What is indented like the entry's fields is inside of it, also below a blank line.
  for (let at = end; at < text.length; ) {
    const next = lineEnd(text, at + 1);
    const line = text.slice(at + 1, next);
    const isInside = isComment(line) && indentOf(line) > column;
    if (!isInside && line.trim() !== '') break;
    if (isInside) last = next;
    at = next;
  }
  let below = last;
  for (let at = last; at < text.length; at = below) {
    const next = lineEnd(text, at + 1);
    const line = text.slice(at + 1, next);
    if (!isComment(line)) return line.trim() === '' ? below : last;
    below = next;
  }
  return below;
}

function inBrackets(
  text: string,
  list: YAMLSeq,
  index: number,
  fields: Fields,
): readonly Splice[] | undefined {
  const range = (list.items[index] as Node | undefined)?.range;
  if (!range || !list.range) return undefined;
  const [start, end] = range;
  const pairs = fields.map(([name, value]) => `${name}: ${value}`);
  const splices: Splice[] = [{ start, end, text: `{ ${pairs.join(', ')} }` }];
  const behind = /^([ \t]*,?)([ \t]*#.*)/.exec(text.slice(end, lineEnd(text, end)));
  if (behind !== null) {
    const [, kept = '', comment = ''] = behind;
    const at = end + kept.length;
    splices.push({ start: at, end: at + comment.length, text: '' });
  }
  const line = lineStart(text, start);
  if (text.slice(line, start).trim() === '') {
    const before = list.items[index - 1] as Node | undefined;
    const bound = lineEnd(text, before?.range?.[1] ?? list.range[0]) + 1;
    splices.push({ start: aboveWith(text, line, bound, () => true), end: line, text: '' });
  }
  return splices;
}

/** Where the last value in a node ends. The node's own range may take in comments and line ends behind it. */
function contentEnd(node: Node): number {
  const end = node.range?.[1] ?? 0;
  if (isMap(node) && node.flow !== true) {
    const pair = node.items.at(-1);
    const key = (pair?.key as Node | null | undefined)?.range?.[1] ?? end;
    const value = pair?.value as Node | null | undefined;
    return value?.range && value.range[1] > value.range[0] ? contentEnd(value) : key;
  }
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1) as Node | undefined;
    return last?.range ? contentEnd(last) : end;
  }
  return end;
}

/** Where the line of a node's last value ends. Line ends behind a text of several lines are space between fields. */
function endOfLines(text: string, node: Node): number {
  let at = contentEnd(node);
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at -= 1;
  return lineEnd(text, at);
}

const isComment = (line: string): boolean => /^\s*#/.test(line);

const indentOf = (line: string): number => line.length - line.trimStart().length;

const lineStart = (text: string, at: number): number =>
  at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
