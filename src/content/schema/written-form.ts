/**
 * How a field may be written, as JSON Schema (draft-07): for editors, which help while somebody types.
 *
 * The reader of a field is a function, of which zod knows nothing. The form beside it must take all that the reader
 * takes; it may take more, for the check tells the rest. What a field means, and examples of it, stand in its `.meta()`.
 */

import { z } from 'zod';

export type JsonSchema = { readonly [keyword: string]: unknown };

/** zod schemas are `unknown` here: a registry would change their types. */
export type WrittenForm = {
  /** In place of what zod can say itself. */
  readonly as?: JsonSchema;
  /** The same as this zod schema, which the reader uses. */
  readonly like?: unknown;
  /** Another way to write it, a zod schema too. */
  readonly or?: unknown;
};

export const writtenForm = z.registry<WrittenForm>();

type Reader<T> = (input: unknown, ctx: z.RefinementCtx) => T;

/** A field that a function reads, and how it is written. */
export const formed = <T>(form: WrittenForm, read: Reader<T>) =>
  z.unknown().transform(read).register(writtenForm, form);

/** The same, for a kind of field that JSON Schema can say as it is. */
export const field = <T>(as: JsonSchema, read: Reader<T>) => formed({ as }, read);

/** For `.meta()`: what a field means, as a teacher would say it, and what may stand in it. */
export const help = (description: string, ...examples: readonly unknown[]) => ({
  description,
  examples: [...examples],
});

/**
 * What YAML takes for a number, a truth value or nothing, and the field for the text that was written: `1.10`, `true`,
 * `~`. Said with "not", because an editor would propose the word null for a field of the type "null".
 */
export const unquoted: JsonSchema = {
  title: 'Taken as it is written',
  not: { type: ['string', 'array', 'object'] },
};

/** A field that takes its source text. */
export const sourceText = (text: JsonSchema): JsonSchema => ({
  anyOf: [{ type: 'string', ...text }, unquoted],
});

/** A text that is of this shape; spaces around it do not count. */
export const shaped = (shape: RegExp, errorMessage: string): JsonSchema => ({
  type: 'string',
  pattern: `^\\s*(${shape.source.replace(/^\^|\$$/g, '')})\\s*$`,
  errorMessage,
});

/** A text with `http:` or `https:` in it: URL reads past control characters before these letters and between them. */
export const httpText: JsonSchema = {
  type: 'string',
  pattern: '[hH]\\s*[tT]\\s*[tT]\\s*[pP]\\s*[sS]?\\s*:',
  errorMessage: 'Write a complete web address: it begins with https://.',
};

/** A number, or the same in quotation marks. */
export const numberOrText = (number: JsonSchema, text: JsonSchema): JsonSchema => ({
  anyOf: [{ ...number, errorMessage: text.errorMessage }, text],
});

/** What the words of a list mean. */
export type Meanings<Word extends string = string> = Readonly<Record<Word, string>>;

/** Words that an editor proposes, each with its meaning. */
export const words = (
  list: readonly string[],
  meanings: Meanings | undefined,
  errorMessage: string,
): JsonSchema => ({
  type: 'string',
  enum: list,
  ...(meanings === undefined ? {} : { enumDescriptions: list.map((word) => meanings[word]) }),
  errorMessage,
});

/** YAML takes `2.0` for the number 2. Which numbers is not said: an editor would propose 2, which the field refuses. */
export const orNumbers = (form: JsonSchema, list: readonly string[]): JsonSchema =>
  list.some((word) => /^\d+(\.\d+)?$/.test(word)) ? { anyOf: [form, { type: 'number' }] } : form;
