/** What holds of every block of fields, worked into a JSON Schema that says the rest. */

import { type JsonSchema, unquoted } from '../../content/schema/written-form.ts';
import { shown } from './examples.ts';
import { alternatives, either } from './json-schema.ts';

type Fields = Readonly<Record<string, JsonSchema>>;

/**
 * Extensions by the pattern of their names, a field that may be left out may also be left empty, and what a field
 * means stands first.
 */
export function finished(json: JsonSchema): JsonSchema {
  const { limit, properties, ...rest } = json;
  const { extensions, ...fields } = (properties ?? {}) as Fields;
  const required = (json.required ?? []) as readonly string[];
  const { told, said } = parted(rest);
  return {
    ...shown(
      told.description === undefined || limit === undefined
        ? told
        : { ...told, description: `${told.description} ${limit}` },
    ),
    ...Object.fromEntries(Object.entries(said).map(([name, value]) => [name, below(name, value)])),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(fields).map(([name, field]) => [
              name,
              required.includes(name) ? finished(field) : orEmpty(finished(field)),
            ]),
          ),
        }),
    ...(extensions === undefined ? {} : { patternProperties: byPattern(extensions) }),
  };
}

const words = [
  'title',
  'description',
  'markdownDescription',
  'default',
  'defaultSnippets',
  'examples',
];

/** What is told to people, and what is said of the value. */
function parted(json: JsonSchema): { told: JsonSchema; said: JsonSchema } {
  const isTold = ([name]: [string, unknown]) => words.includes(name);
  const entries = Object.entries(json);
  return {
    told: Object.fromEntries(entries.filter(isTold)),
    said: Object.fromEntries(entries.filter((entry) => !isTold(entry))),
  };
}

/** The value of a keyword, with the schemas in it finished. */
function below(keyword: string, value: unknown): unknown {
  if (keyword === 'anyOf' || keyword === 'allOf') return (value as JsonSchema[]).map(finished);
  const isSchema = keyword === 'items' || keyword === 'additionalProperties';
  return isSchema && typeof value === 'object' ? finished(value as JsonSchema) : value;
}

/** No value. In a double "not", so that no editor proposes the word null. */
const empty: JsonSchema = { title: 'Left empty', not: { not: { type: 'null' } } };

function orEmpty(field: JsonSchema): JsonSchema {
  const { told, said } = parted(field);
  const takesEmpty = alternatives(said).some(
    (one) => JSON.stringify(one) === JSON.stringify(unquoted),
  );
  return { ...told, ...(takesEmpty ? said : either(said, empty)) };
}

/** zod's record of extensions → the pattern of their names. */
function byPattern({ propertyNames, additionalProperties }: JsonSchema): Fields {
  const { pattern } = propertyNames as { pattern: string };
  return { [pattern]: finished(additionalProperties as JsonSchema) };
}
