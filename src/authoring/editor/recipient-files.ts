/**
 * Recipient files: one award, or several below `awards:` that share the fields above it. A YAML file may also hold no
 * more than what the rows of the CSV file beside it share.
 */

import { awardSchema, ownFields } from '../../content/schema/award.ts';
import { help, type JsonSchema } from '../../content/schema/written-form.ts';
import { draft, when } from './json-schema.ts';

export function recipientFile({ besideCsv }: { readonly besideCsv: boolean }): JsonSchema {
  const { required, ...award } = draft(awardSchema);
  const needed = required as readonly string[];
  const properties = award.properties as Readonly<Record<string, JsonSchema>>;
  const isOne: JsonSchema = besideCsv ? { anyOf: ownFields.map((name) => having(name)) } : {};
  return {
    ...award,
    properties: {
      ...properties,
      awards: {
        ...help(
          'Several awards in one file: after each hyphen what is its own. What stands above holds for all of them.',
          [{ recipient: 'name@example.org', name: 'Ada Example' }],
        ),
        type: 'array',
        minItems: 1,
        items: award,
      },
    },
    allOf: [
      when(
        having('awards'),
        {
          properties: {
            awards: { type: 'array' },
            ...Object.fromEntries(ownFields.map((name) => [name, false])),
          },
        },
        when(isOne, { required: needed }),
      ),
      // What the file does not say for all, each award says.
      ...needed.map((name) =>
        when(
          { ...having('awards'), not: having(name) },
          { properties: { awards: { items: having(name) } } },
        ),
      ),
    ],
  };
}

const having = (name: string): JsonSchema => ({ required: [name] });
