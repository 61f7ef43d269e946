/** Rules for properties that hold blocks, such as alignments: a table says where each part of a block goes. */

import { cleanText, type Draft, isBlock, type Json, listOf, saysNothing } from './draft.ts';
import { noField, type Reader, type Rule, type Tell, undeclared } from './rules.ts';

/** Property of theirs → field of ours (a text unless said), `quiet`, or the reason it stays behind. */
export type PartTable = Readonly<
  Record<string, { readonly to: string; readonly as?: Reader } | 'quiet' | 'not-yet'>
>;

/** A list of blocks, such as alignments. `alone`: the field that a bare text means. */
export const blocks = (field: string, parts: PartTable, alone?: string): Rule => {
  const read = blocksOf(parts, alone);
  return (value, draft, tell) => {
    const found = read(value, draft, tell);
    if (found !== undefined) draft.fields[field] = found;
  };
};

/** The same as a part of another block. */
export const blocksOf =
  (parts: PartTable, alone?: string): Reader =>
  (value, draft, tell) => {
    const found = listOf(value).flatMap((item): Fields[] => {
      if (typeof item === 'string' && alone !== undefined) return [{ [alone]: cleanText(item) }];
      if (isBlock(item)) return [blockOf(item, parts, draft, tell)];
      if (!saysNothing(item)) tell('A part of this list is not a block of properties.');
      return [];
    });
    const filled = found.filter((block) => Object.keys(block).length > 0);
    return filled.length > 0 ? filled : undefined;
  };

type Fields = Record<string, unknown>;

export function blockOf(item: Json, parts: PartTable, draft: Draft, tell: Tell): Fields {
  const block: Fields = {};
  for (const [key, value] of Object.entries(item)) {
    if (saysNothing(value)) continue;
    const part = Object.hasOwn(parts, key) ? parts[key] : undefined;
    if (part === 'quiet') continue;
    if (part === undefined) tell(undeclared(draft), key);
    else if (part === 'not-yet') tell(noField, key);
    else {
      const below: Tell = (why, inner) => tell(why, inner === undefined ? key : `${key}.${inner}`);
      const read = (part.as ?? textOf)(value, draft, below);
      if (read !== undefined) block[part.to] = read;
    }
  }
  return block;
}

const textOf: Reader = (value, _, tell) => {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number') return String(value);
  return tell('This is not a text.');
};
