/**
 * A zod schema of the content → JSON Schema (draft-07, which the YAML extension of VS Code knows best), with the words
 * of `.meta()` and the forms of `written-form.ts`.
 */

import { z } from 'zod';
import { type JsonSchema, writtenForm } from '../../content/schema/written-form.ts';

/** As it is, before `finished()`: so that a file can be put together of several. */
export function draft(schema: z.core.$ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { as, like, or } = writtenForm.get(zodSchema) ?? {};
      const said = as ?? (like === undefined ? undefined : draft(like as z.ZodType));
      if (said !== undefined) replace(jsonSchema, said);
      if (or !== undefined) replace(jsonSchema, either({ ...jsonSchema }, draft(or as z.ZodType)));
      Object.assign(jsonSchema, wordsOf(zodSchema));
    },
  });
  return json;
}

/** zod leaves these out where a field is read by a function, as if they belonged to what the function gives. */
function wordsOf(schema: z.core.$ZodType): JsonSchema {
  const { description, examples } = z.globalRegistry.get(schema) ?? {};
  const { defaultValue } = schema._zod.def as { defaultValue?: unknown };
  return JSON.parse(JSON.stringify({ description, default: defaultValue, examples }));
}

function replace(json: Record<string, unknown>, by: JsonSchema): void {
  for (const name of Object.keys(json)) delete json[name];
  Object.assign(json, by);
}

export const alternatives = (json: JsonSchema): readonly JsonSchema[] =>
  Object.keys(json).length === 1 && Array.isArray(json.anyOf) ? json.anyOf : [json];

/** One or the other, as one list of alternatives. */
export const either = (one: JsonSchema, other: JsonSchema): JsonSchema => ({
  anyOf: [...alternatives(one), ...alternatives(other)],
});

/** "if", "then" and "else". Not as a literal: what has a property `then` passes for a promise. */
export const when = (condition: JsonSchema, yes: JsonSchema, no?: JsonSchema): JsonSchema =>
  Object.fromEntries(
    [
      ['if', condition],
      ['then', yes],
      ['else', no],
    ].filter(([, part]) => part !== undefined),
  );
