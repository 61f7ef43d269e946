/** What the official JSON Schemas of Open Badges 3.0 say of a document. */

import { readFile } from 'node:fs/promises';
import { Ajv2019, type AnySchemaObject } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { shared } from '../../shared.ts';

export const readShared = async (path: string) => JSON.parse(await readFile(shared(path), 'utf8'));

const schemaFile = (name: string) => `spec/schemas/ob3/ob_v3p0_${name}_schema.json`;

export type SchemaName = 'achievementcredential' | 'endorsementcredential' | 'profile';

/** @param definition one of the schema's `$defs` instead of the whole; gives what the schema says against a document */
export async function schemaJudge(name: SchemaName, definition?: string) {
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const schema: AnySchemaObject = await readShared(schemaFile(name));
  // The published value ends in "#", which ajv takes for another address.
  const whole = { ...schema, $schema: `${schema.$schema}`.replace(/#$/, '') };
  ajv.addSchema(whole);
  const validate = ajv.compile(
    definition === undefined
      ? { $ref: schema.$id }
      : { $ref: `${schema.$id}#/$defs/${definition}` },
  );
  return (document: unknown): readonly string[] =>
    validate(document)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The names of the properties that the official JSON Schema of a credential gives a class; of the credential itself, unnamed. */
export async function schemaProperties(definition?: string): Promise<readonly string[]> {
  const schema = await readShared(schemaFile('achievementcredential'));
  const { properties } = definition === undefined ? schema : schema.$defs[definition];
  return Object.keys(properties);
}

/** Every property path of a document with the kind of its values; items of an array share a path. */
export function shapeOf(tree: unknown, path = ''): ReadonlyMap<string, string> {
  const shape = new Map<string, string>();
  const walk = (value: unknown, here: string): void => {
    if (Array.isArray(value)) {
      shape.set(here, 'array');
      for (const item of value) walk(item, `${here}[]`);
    } else if (typeof value === 'object' && value !== null) {
      shape.set(here, 'object');
      for (const [key, part] of Object.entries(value)) walk(part, `${here}/${key}`);
    } else {
      shape.set(here, typeof value);
    }
  };
  walk(tree, path);
  return shape;
}

/** In the place of a signature, for schemas: it proves nothing. */
export const proof = [
  {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-05-01T00:00:00Z',
    verificationMethod: 'did:web:badges.example.org#key',
    proofPurpose: 'assertionMethod',
    proofValue: 'z1',
  },
];
