/** Every field of every schema with its examples, documents made of them, and the places in a document. */

import { z } from 'zod';
import { type SchemaName, schemaNames } from '../../../src/authoring/editor/schemas.ts';
import { awardSchema } from '../../../src/content/schema/award.ts';
import { badgeClassSchema } from '../../../src/content/schema/badge-class.ts';
import { badgeTranslationSchema } from '../../../src/content/schema/badge-translation.ts';
import { commonFields } from '../../../src/content/schema/common.ts';
import { issuerSchema } from '../../../src/content/schema/issuer.ts';
import { issuerTranslationSchema } from '../../../src/content/schema/issuer-translation.ts';
import { keySchema, keyStatuses } from '../../../src/content/schema/key.ts';
import { siteSchema } from '../../../src/content/schema/settings.ts';
import { writtenForm } from '../../../src/content/schema/written-form.ts';

type Schema = z.core.$ZodType;

export type Field = {
  readonly path: readonly string[];
  readonly schema: z.ZodType;
  readonly description: unknown;
  readonly examples: readonly unknown[];
};

/** The zod schemas behind each JSON Schema. */
const zodSchemas: Readonly<Record<SchemaName, readonly z.ZodType[]>> = {
  site: [siteSchema],
  issuer: [issuerSchema],
  'issuer-translation': [issuerTranslationSchema],
  badge: [badgeClassSchema],
  'badge-translation': [badgeTranslationSchema],
  award: [awardSchema],
  recipients: [awardSchema],
  endorsements: [z.strictObject({ endorsement: commonFields.endorsement })],
  key: ['OKP', 'RSA'].flatMap((kty) => keyStatuses.map((status) => keySchema({ kty, status }))),
};

export const fieldsOf = (name: SchemaName): readonly Field[] =>
  zodSchemas[name].flatMap((schema) => [...below(schema, [])]);

function* below(schema: Schema, path: readonly string[]): Generator<Field> {
  for (const [name, field] of Object.entries(blockIn(schema)?._zod.def.shape ?? {})) {
    // Where a key has another status, the field is refused; extensions have no name of their own.
    if (JSON.stringify(formOf(field)) === '{"not":{}}' || name === 'extensions') continue;
    const { description, examples } = wordsOf(field);
    const at = [...path, name];
    yield {
      path: at,
      schema: field as z.ZodType,
      description,
      examples: (examples ?? []) as readonly unknown[],
    };
    yield* below(field, at);
  }
}

/** What is told of the field; a field that may be left out takes it from within. */
const wordsOf = (field: Schema) =>
  z.globalRegistry.get(field) ?? z.globalRegistry.get(innerOf(field)) ?? {};

const innerOf = (field: Schema): Schema =>
  (field._zod.def as { innerType?: Schema }).innerType ?? field;

const formOf = (field: Schema): unknown => {
  const { errorMessage: _, ...said } = writtenForm.get(innerOf(field))?.as ?? { said: true };
  return said;
};

type Def = {
  innerType?: Schema;
  in?: Schema;
  out?: Schema;
  element?: Schema;
  valueType?: Schema;
  type: string;
};

/** The block of fields in a schema: through lists, and through readers that are like another schema. */
function blockIn(schema: Schema | undefined): z.core.$ZodObject | undefined {
  if (schema === undefined) return undefined;
  const def = schema._zod.def as Def;
  const like = writtenForm.get(schema)?.like as Schema | undefined;
  if (like !== undefined) return blockIn(like);
  if (def.type === 'object') return schema as z.core.$ZodObject;
  return (
    blockIn(def.innerType ?? def.element ?? def.valueType) ?? blockIn(def.in) ?? blockIn(def.out)
  );
}

type Tree = Record<string, unknown>;

const exampleOf = ({ examples }: Field): unknown => structuredClone(examples[0]);

const whole = (name: SchemaName): Tree =>
  Object.fromEntries(
    fieldsOf(name)
      .filter(({ path }) => path.length === 1)
      .map((field) => [field.path[0], exampleOf(field)]),
  );

const key = (kty: string, status: string, ...names: readonly string[]): Tree => {
  const all = { ...whole('key'), kty, status };
  const kept = ['kty', 'status', 'created', ...names];
  return Object.fromEntries(Object.entries(all).filter(([name]) => kept.includes(name)));
};

/** With a level that has skills below it, so that every block is somewhere. */
const deepResults = [
  {
    id: 'craft',
    name: 'Craft',
    resultType: 'ext:Votes',
    rubricCriterionLevel: [
      {
        id: 'begun',
        name: 'Begun',
        alignment: [{ targetName: 'a', targetUrl: 'https://a.example' }],
      },
    ],
  },
];

const extension = {
  'extensions:ApplyLink': {
    '@context': 'https://w3id.org/openbadges/extensions/applyLinkExtension/context.json',
    type: ['Extension', 'extensions:ApplyLink'],
    url: 'https://acme.example.org/apply',
  },
};

/** Documents that both our reader and the schema take, with every field in one of them. */
export const documents: Readonly<Record<SchemaName, readonly Tree[]>> = {
  site: [whole('site')],
  issuer: [whole('issuer')],
  'issuer-translation': [whole('issuer-translation')],
  'badge-translation': [
    whole('badge-translation'),
    {
      resultDescription: [
        {
          id: 'craft',
          rubricCriterionLevel: [{ id: 'begun', name: 'Begonnen', description: 'A.' }],
        },
      ],
    },
  ],
  badge: [whole('badge'), { ...whole('badge'), resultDescription: deepResults, ...extension }],
  award: [
    whole('award'),
    { badge: 'acme/engines', issuedOn: '2026-05-01', awards: [{ recipient: 'a@example.org' }] },
  ],
  recipients: [
    whole('award'),
    {
      badge: 'acme/engines',
      issuedOn: '2026-05-01',
      awards: [
        { ...whole('award'), recipient: { type: 'email', address: 'a@example.org' } },
        { name: 'Bao', result: { status: 'Failed' } },
      ],
    },
    { badge: 'acme/engines', issuedOn: '2026-05-01', term: 'Spring' },
  ],
  endorsements: [whole('endorsements')],
  key: [
    key('OKP', 'active', 'crv', 'x', 'development'),
    key('RSA', 'retired', 'n', 'e', 'retired', 'reason'),
    key('RSA', 'compromised', 'n', 'e', 'retired', 'compromised', 'reason'),
  ],
};

export type Place = {
  readonly name: SchemaName;
  readonly document: Tree;
  readonly path: readonly (string | number)[];
};

/** Every value in every document, the document itself among them. */
export const places: readonly Place[] = schemaNames.flatMap((name) =>
  documents[name].flatMap((document) =>
    [...pathsIn(document)].map((path) => ({ name, document, path })),
  ),
);

function* pathsIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<(string | number)[]> {
  yield [...path];
  if (typeof value !== 'object' || value === null) return;
  for (const [step, part] of Object.entries(value)) {
    yield* pathsIn(part, [...path, Array.isArray(value) ? Number(step) : step]);
  }
}

export const valueAt = (document: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce((value, step) => (value as Record<string | number, unknown>)[step], document);

/** A copy of the document in which something else stands at the place; undefined takes it away. */
export function changedAt({ document, path }: Place, value: unknown): unknown {
  const copy = structuredClone(document);
  const last = path.at(-1);
  if (last === undefined) return value;
  const above = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  if (value === undefined) delete above[last];
  else
    Object.defineProperty(above, last, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return copy;
}
