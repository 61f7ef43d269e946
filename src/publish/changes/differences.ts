/** What of a thing is otherwise than it was: a table of names, each with what to compare. Pure. */

import { given } from '../../model/given.ts';
import { factText } from '../facts.ts';
import { oneLine } from './shown.ts';

export type Difference = {
  /** "the name". */
  readonly what: string;
  /** Where they are short enough to be read at a glance. Absent also where there is none. */
  readonly was?: string;
  readonly is?: string;
};

/** A name in words, and the value of it. */
export type Compared<Thing> = readonly (readonly [
  what: string,
  value: (thing: Thing) => unknown,
])[];

const longest = 160;

/** In the order of the table. */
export function differences<Thing>(
  table: Compared<Thing>,
  was: Thing,
  is: Thing,
): readonly Difference[] {
  return table.flatMap(([what, value]) => {
    const [one, other] = [value(was), value(is)];
    return factText(one) === factText(other) ? [] : [difference(what, one, other)];
  });
}

export function difference(what: string, one: unknown, other: unknown): Difference {
  const [was, is] = [inText(one), inText(other)];
  const isShort = was !== undefined && is !== undefined;
  return { what, ...(isShort ? given({ was: was || undefined, is: is || undefined }) : {}) };
}

/** Empty for what is not there; undefined for what is no line of text. */
function inText(value: unknown): string | undefined {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.every(isScalar) ? inText(value.join(', ')) : undefined;
  if (!isScalar(value)) return undefined;
  const text = oneLine(String(value));
  return text.length > longest ? undefined : text;
}

const isScalar = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);
