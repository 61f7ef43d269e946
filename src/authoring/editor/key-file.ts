/** `keys/<issuer>/<thumbprint>.json`: kind and status of a key say which fields its file has. */

import { keySchema, keyStatuses } from '../../content/schema/key.ts';
import type { JsonSchema } from '../../content/schema/written-form.ts';
import { draft, when } from './json-schema.ts';

type Block = {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
};

const variants = ['OKP', 'RSA'].flatMap((kty) => keyStatuses.map((status) => ({ kty, status })));

/** A field that contradicts the status. */
const isRefused = ({ not }: JsonSchema): boolean => JSON.stringify(not) === '{}';

export function keyFile(): JsonSchema {
  const blocks = variants.map((value) => draft(keySchema(value)) as unknown as Block);
  const known = Object.fromEntries(
    blocks
      .flatMap(({ properties }) => Object.entries(properties))
      .filter(([, field]) => !isRefused(field)),
  );
  const always = Object.keys(known).filter((name) =>
    blocks.every(({ required }) => required.includes(name)),
  );
  return {
    type: 'object',
    required: always,
    additionalProperties: false,
    properties: known,
    allOf: blocks.map(({ properties, required }, index) => {
      const misplaced = Object.keys(known).filter(
        (name) => properties[name] === undefined || isRefused(properties[name]),
      );
      const variant = variants[index] ?? {};
      return when(
        { required: Object.keys(variant), properties: constants(variant) },
        {
          required: required.filter((name) => !always.includes(name)),
          properties: Object.fromEntries(misplaced.map((name) => [name, false])),
        },
      );
    }),
  };
}

const constants = (value: object): JsonSchema =>
  Object.fromEntries(Object.entries(value).map(([name, word]) => [name, { const: word }]));
