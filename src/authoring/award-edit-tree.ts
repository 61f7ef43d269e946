/** What a file says, whatever style it is written in: by this an edit is compared with what it was meant to do. Pure. */

import type { ContentPath } from '../problems/problem.ts';
import { PlainScalar } from '../syntax/plain-scalar.ts';

/** One text for all spellings of a tree. Scalars count as they were written, and the order of fields counts. */
export const saidBy = (tree: unknown): string => JSON.stringify(tree, asWritten);

const asWritten = (_: string, value: unknown): unknown => {
  if (value instanceof PlainScalar) return value.source;
  return value === undefined ? null : value;
};

export type Block = Record<string, unknown>;

/** A copy of the tree that can be changed; scalars are texts, and what has no value is null. */
export const copyOf = (tree: unknown): unknown => JSON.parse(saidBy(tree));

/** The block of fields at a path. */
export function blockAt(tree: unknown, path: ContentPath): Block | undefined {
  let found: unknown = tree;
  for (const step of path) found = (found as Record<string | number, unknown> | null)?.[step];
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as Block)
    : undefined;
}

/** A text as YAML: as it stands where YAML cannot mistake it, else between quotation marks. */
export const yamlScalar = (text: string): string =>
  /^[A-Za-z0-9][\w.+@~/-]*$/.test(text) ? text : JSON.stringify(text);
