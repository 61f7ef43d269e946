/**
 * JSON that every reader reads alike: UTF-8, no name twice in an object, within limits.
 *
 * @see RFC 8259, section 4 (names should be unique) and 8.1; RFC 7515, section 4 (a header with a name twice is refused)
 */

import { isBeyondLimits, limits } from './json.ts';
import type { Path } from './report.ts';

export type ParsedJson =
  | { readonly kind: 'parsed'; readonly value: unknown }
  | { readonly kind: 'not-utf8' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'too-large' }
  /** Two readers may see two different documents. */
  | { readonly kind: 'name-twice'; readonly path: Path };

const maxCharacters = 2 * limits.characters;

/** @param input text, or bytes in UTF-8; one byte-order mark is dropped */
export function parseStrictJson(input: string | Uint8Array): ParsedJson {
  if (input.length > 2 * maxCharacters) return { kind: 'too-large' };
  const text = typeof input === 'string' ? input.replace(/^\uFEFF/, '') : utf8(input);
  if (text === undefined) return { kind: 'not-utf8' };
  if (text.length > maxCharacters) return { kind: 'too-large' };
  const { isTooDeep, twice } = scan(text);
  if (isTooDeep) return { kind: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'not-json' };
  }
  if (isBeyondLimits(value)) return { kind: 'too-large' };
  return twice === undefined ? { kind: 'parsed', value } : { kind: 'name-twice', path: twice };
}

/** The text of bytes in UTF-8, without a byte-order mark; undefined when they are something else. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** An object or a list that is open: where in it the scan is, and the names that were there. */
type Open =
  | { readonly kind: 'list'; at: number }
  | { readonly kind: 'object'; at: string; isNameNext: boolean; readonly names: Set<string> };

/**
 * Goes over the marks of a text. Of JSON it finds the first name that is twice in one object; of
 * anything else it says something or other, and comes to its end all the same. Takes no stack.
 */
function scan(text: string): { readonly isTooDeep: boolean; readonly twice?: Path } {
  const open: Open[] = [];
  let twice: Path | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const inner = open.at(-1);
    switch (text[at]) {
      case '{':
        open.push({ kind: 'object', at: '', isNameNext: true, names: new Set() });
        break;
      case '[':
        open.push({ kind: 'list', at: 0 });
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',':
        if (inner?.kind === 'list') inner.at += 1;
        else if (inner !== undefined) inner.isNameNext = true;
        break;
      case '"': {
        const end = endOfString(text, at);
        if (inner?.kind === 'object' && inner.isNameNext) {
          inner.at = nameIn(text.slice(at, end + 1));
          inner.isNameNext = false;
          if (inner.names.has(inner.at)) twice ??= open.map((one) => one.at);
          inner.names.add(inner.at);
        }
        at = end;
        break;
      }
    }
    if (open.length > limits.depth + 1) return { isTooDeep: true };
  }
  return twice === undefined ? { isTooDeep: false } : { isTooDeep: false, twice };
}

/** The closing quotation mark, or the end of the text. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** Escapes make no other name. */
function nameIn(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}
