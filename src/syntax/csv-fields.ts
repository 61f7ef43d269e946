/** Columns with dots ↔ nested fields: the cell below `evidence.1.id` is the id of the first evidence. */

import type { ContentPath } from '../problems/problem.ts';

export type Tree = { [key: string]: Tree | string };

/** `evidence.1.id` → `['evidence', 0, 'id']`; people count from one. */
export const pathOfColumn = (column: string): ContentPath =>
  column.split('.').map((part) => (/^[1-9]\d{0,2}$/.test(part) ? Number(part) - 1 : part));

/** `['evidence', 0, 'id']` → `evidence.1.id`. */
export const columnOfPath = (path: ContentPath): string =>
  path.map((part) => (typeof part === 'number' ? String(part + 1) : part)).join('.');

/** A row's cells as fields; empty cells say nothing. */
export function fieldsOfRow(columns: readonly string[], cells: readonly string[]): Tree {
  const fields: Tree = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (column !== '' && cell !== '') setAt(fields, pathOfColumn(column), cell);
  }
  return withLists(fields) as Tree;
}

function setAt(fields: Tree, path: ContentPath, cell: string): void {
  let at = fields;
  const steps = path.map(String);
  const last = steps.pop() ?? '';
  for (const step of steps) {
    const next = own(at, step);
    // A cell below `recipient` and one below `recipient.salt`: the plain one is the address.
    const block: Tree =
      typeof next === 'object' ? next : next === undefined ? {} : { address: next };
    put(at, step, block);
    at = block;
  }
  const there = own(at, last);
  if (typeof there === 'object') put(there, 'address', cell);
  else put(at, last, cell);
}

const own = (tree: Tree, key: string): Tree | string | undefined =>
  Object.hasOwn(tree, key) ? tree[key] : undefined;

const put = (tree: Tree, key: string, value: Tree | string): void => {
  Object.defineProperty(tree, key, { value, enumerable: true, configurable: true, writable: true });
};

/** Blocks whose keys are all numbers become lists; a gap in the numbers closes. */
function withLists(tree: Tree | string): unknown {
  if (typeof tree === 'string') return tree;
  const entries = Object.entries(tree);
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => withLists(value));
  }
  const fields: Tree = {};
  for (const [key, value] of entries) put(fields, key, withLists(value) as Tree);
  return fields;
}
