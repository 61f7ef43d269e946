/**
 * A YAML scalar that YAML reads as a number, a truth value or nothing, with the text it was written as.
 *
 * Whether `1.10` is a number or a text is for the field to say, so both are kept until the field is known.
 */
export class PlainScalar {
  readonly source: string;
  readonly value: number | bigint | boolean | null;

  constructor(source: string, value: number | bigint | boolean | null) {
    this.source = source;
    this.value = value;
  }
}

/** The same tree with every plain scalar replaced by its value: for data of others that passes through as JSON. */
export function toJson(tree: unknown): unknown {
  if (tree instanceof PlainScalar) return fitsJson(tree.value) ? tree.value : tree.source;
  if (Array.isArray(tree)) return tree.map(toJson);
  if (typeof tree === 'object' && tree !== null) {
    return Object.fromEntries(
      Object.entries(tree).map(([key, value]) => [key, value === undefined ? null : toJson(value)]),
    );
  }
  return tree;
}

/** JSON has no infinity, and readers round whole numbers from 2^53 on: those stay the text they were written as. */
const fitsJson = (value: PlainScalar['value']): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
    : typeof value !== 'bigint';
