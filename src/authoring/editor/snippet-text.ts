/**
 * Lines of YAML with places to fill in, in the snippet syntax of VS Code: each field with its example, a choice where
 * there are few words.
 *
 * @see "Snippets in Visual Studio Code", "Snippet syntax"
 */

import { stringify } from 'yaml';
import type { JsonSchema } from '../../content/schema/written-form.ts';
import { alternatives } from './json-schema.ts';

/** Numbers the places in their order. */
export type Places = () => number;

export function places(): Places {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

/** Days that are today more often than not. */
const today = ['issuedOn', 'on', 'erased', 'updated', 'retired'];
const thisDay = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

/** @param values what stands in the fields of the block before anything is typed, by their names */
export function fieldLines(
  block: JsonSchema,
  values: Readonly<Record<string, unknown>>,
  place: Places,
): readonly string[] {
  const fields = (block.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  // Names that an owner chooses all have the same fields below them.
  const any = block.additionalProperties as JsonSchema | false | undefined;
  return Object.entries(values).flatMap(([name, value]) => {
    const field = fields[name] ?? any;
    if (!field) throw new Error(`There is no field ${name}.`);
    return linesOf(name, formsOf(field), value, place);
  });
}

/** The first example of each field. */
export const examplesOf = (block: JsonSchema, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    names.map((name) => {
      const { examples } =
        (block.properties as Record<string, { examples: unknown[] }>)[name] ?? {};
      return [name, examples?.[0]];
    }),
  );

/** The ways to write a field, without what is told of it. */
const formsOf = ({
  description: _,
  default: __,
  examples: ___,
  limit: ____,
  ...said
}: JsonSchema) => alternatives(said);

function linesOf(
  name: string,
  forms: readonly JsonSchema[],
  value: unknown,
  place: Places,
): readonly string[] {
  if (Array.isArray(value)) return listLines(name, forms, value, place);
  if (typeof value === 'object' && value !== null) {
    const lines = fieldLines(blockOf(forms), value as Record<string, unknown>, place);
    return [`${name}:`, ...lines.map((line) => `  ${line}`)];
  }
  const words = forms.find((form) => 'enum' in form)?.enum as readonly string[] | undefined;
  const written =
    words !== undefined
      ? choice(place(), words, String(value))
      : today.includes(name)
        ? `\${${place()}:${thisDay}}`
        : filled(place(), scalar(value));
  return [`${name}: ${written}`];
}

function listLines(
  name: string,
  forms: readonly JsonSchema[],
  values: readonly unknown[],
  place: Places,
): readonly string[] {
  if (typeof values[0] !== 'object') {
    return [`${name}: [${filled(place(), values.map(scalar).join(', '))}]`];
  }
  const items = forms.find(({ type }) => type === 'array')?.items as JsonSchema;
  const block = blockOf(formsOf(items));
  const entries = values.map((value) => fieldLines(block, value as Record<string, unknown>, place));
  return [
    `${name}:`,
    ...entries.flatMap((lines) =>
      lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`),
    ),
  ];
}

function blockOf(forms: readonly JsonSchema[]): JsonSchema {
  const block = forms.find(({ type }) => type === 'object');
  if (block === undefined) throw new Error('The value is a block, and the field takes none.');
  return block;
}

/** A text of digits needs no quotation marks: the field takes what was written. */
const scalar = (value: unknown): string =>
  /^\d+(\.\d+)?$/.test(String(value))
    ? String(value)
    : stringify(value, { lineWidth: 0, version: '1.2' }).trimEnd();

/** Quotation marks that the example needs stay, whatever is typed in its place. */
function filled(place: number, text: string): string {
  const [, mark = '', inner = text] = /^(["'])(.*)\1$/.exec(text) ?? [];
  return `${mark}\${${place}:${inner.replace(/[\\$}]/g, '\\$&')}}${mark}`;
}

/** The example comes first: it is what stands there before anything is chosen. */
function choice(place: number, words: readonly string[], example: string): string {
  const ordered = [example, ...words.filter((word) => word !== example)];
  return `\${${place}|${ordered.map((word) => scalar(word).replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}
