/** Every field that a person can write in a content file, found by walking the schemas, so that none is forgotten. */

import type { z } from 'zod';
import { alternatives, draft } from '../../../../src/authoring/editor/json-schema.ts';
import { httpText, type JsonSchema } from '../../../../src/content/schema/written-form.ts';

/** A leaf of a schema. */
export type Field = {
  /** Names with dots; a list has none of its own: `resultDescription.rubricCriterionLevel.name`. */
  readonly name: string;
  /** `text` takes any text; `other` is a number, a date, a word of a list … */
  readonly kind: 'text' | 'address' | 'email' | 'other';
  /** Of a text. */
  readonly maxCharacters: number;
  readonly example: unknown;
};

const drafts = new WeakMap<z.core.$ZodType, JsonSchema>();

export type Fill = (field: Field) => unknown;

/**
 * The fields of a content file, each with a value. Where a value is undefined, the field stays away.
 *
 * @param sizes how many entries a list gets, by its name; otherwise one
 */
export function filled(
  schema: z.core.$ZodType,
  fill: Fill,
  sizes: Readonly<Record<string, number>> = {},
): Record<string, unknown> {
  const json = drafts.get(schema) ?? draft(schema);
  drafts.set(schema, json);
  return written(json, '', fill, sizes) as Record<string, unknown>;
}

/** Every leaf, each once. */
export function fieldsOf(schema: z.core.$ZodType): readonly Field[] {
  const found = new Map<string, Field>();
  filled(schema, (field) => {
    found.set(field.name, field);
    return undefined;
  });
  return [...found.values()];
}

function written(
  json: JsonSchema,
  name: string,
  fill: Fill,
  sizes: Readonly<Record<string, number>>,
): unknown {
  const ways = alternatives(onlyWays(json));
  const block = ways.find(({ properties }) => properties !== undefined);
  const list = ways.find(({ type }) => type === 'array');
  // A text that may also be a block is a text here.
  if (block !== undefined && json.limit === undefined) {
    const properties = Object.entries(block.properties as Readonly<Record<string, JsonSchema>>)
      .map(([key, one]) => [key, written(one, name === '' ? key : `${name}.${key}`, fill, sizes)])
      .filter(([, value]) => value !== undefined);
    return properties.length === 0 ? undefined : Object.fromEntries(properties);
  }
  if (list !== undefined) {
    const values = Array.from({ length: sizes[name] ?? 1 }, () =>
      written(list.items as JsonSchema, name, fill, sizes),
    ).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : values;
  }
  return fill({
    name,
    kind: kindOf(json, ways),
    maxCharacters: limitOf(json),
    example: exampleOf(json),
  });
}

/** Without the words around it, so that the ways to write it can be told apart. */
function onlyWays({
  description,
  examples,
  limit,
  default: usual,
  ...rest
}: JsonSchema): JsonSchema {
  return rest;
}

function kindOf({ limit }: JsonSchema, ways: readonly JsonSchema[]): Field['kind'] {
  if (limit !== undefined) return 'text';
  const patterns = ways.map(({ pattern }) => String(pattern));
  if (patterns.includes(String(httpText.pattern))) return 'address';
  return patterns.some((pattern) => pattern.includes('@')) ? 'email' : 'other';
}

const limitOf = ({ limit }: JsonSchema): number => Number(String(limit ?? '').replace(/\D/g, ''));

const exampleOf = ({ examples }: JsonSchema): unknown => (examples as unknown[] | undefined)?.[0];
