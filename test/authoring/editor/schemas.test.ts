import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { editorPaths, planEditor } from '../../../src/authoring/editor/plan.ts';
import { schemaNames } from '../../../src/authoring/editor/schemas.ts';
import type { JsonSchema } from '../../../src/content/schema/written-form.ts';
import { parseYaml } from '../../../src/syntax/yaml.ts';
import { changedAt, documents, fieldsOf, places, valueAt } from './documents.ts';
import { ajv, isRead, refusedBySchema, schemas } from './judge.ts';

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0, version: '1.2' });

test('the files of this repository are the ones that the schemas give: npm run badges -- editor', async () => {
  const before = new Map<string, string>();
  for (const path of editorPaths()) {
    const file = fileURLToPath(new URL(`../../../${path}`, import.meta.url));
    before.set(path, await readFile(file, 'utf8').catch(() => ''));
  }
  const { write, problems } = planEditor(before);
  expect(write.map(({ path }) => path)).toEqual([]);
  expect(problems).toEqual([]);
});

const sentence = /^[A-Z].*[.?]$/s;

/** Each property of each block of a schema, at every level. */
function* propertiesIn(
  node: unknown,
  path: readonly string[] = [],
): Generator<{ path: string; property: JsonSchema }> {
  if (Array.isArray(node)) for (const part of node) yield* propertiesIn(part, path);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  for (const [keyword, value] of Object.entries(node)) {
    const hasNames = ['properties', 'patternProperties'].includes(keyword);
    if (['if', 'then', 'else', 'not', 'examples', 'default'].includes(keyword)) continue;
    if (!hasNames) yield* propertiesIn(value, path);
    else {
      for (const [name, property] of Object.entries(value as Record<string, JsonSchema>)) {
        yield { path: [...path, name].join('.'), property };
        yield* propertiesIn(property, [...path, name]);
      }
    }
  }
}

describe.each(schemaNames)('%s', (name) => {
  test('what is told of a field, in zod: a sentence, and examples that the field takes', () => {
    const fields = fieldsOf(name);
    expect(fields.length).toBeGreaterThan(2);
    for (const { path, schema, description, examples } of fields) {
      expect({ description }, path.join('.')).toMatchObject({
        description: expect.stringMatching(sentence),
      });
      expect(examples, path.join('.')).not.toHaveLength(0);
      for (const example of examples) {
        const { value } = parseYaml(yaml(example));
        expect(schema.safeParse(value), path.join('.')).toMatchObject({ success: true });
      }
    }
  });

  test('in JSON: the same for every property at every level, and its examples are valid', () => {
    const properties = [...propertiesIn(schemas[name])];
    expect(properties.length).toBeGreaterThan(2);
    const definitions = schemas[name].definitions as Record<string, JsonSchema> | undefined;
    for (const { path, property: written } of properties) {
      const property = definitions?.[String(written.$ref).replace('#/definitions/', '')] ?? written;
      expect(property, path).toMatchObject({ description: expect.stringMatching(sentence) });
      const isValid = ajv.compile({ ...property, ...(definitions ? { definitions } : {}) });
      const snippets = (property.defaultSnippets ?? []) as { body: unknown }[];
      const examples = [
        ...((property.examples ?? []) as unknown[]),
        ...snippets.map(({ body }) => body),
      ];
      expect(examples, path).not.toHaveLength(0);
      for (const example of examples) expect(isValid(example), path).toBe(true);
      if ('default' in property) expect(isValid(property.default), path).toBe(true);
    }
  });

  test('each example in a file of its own', () => {
    for (const { path, examples } of fieldsOf(name)) {
      const [field, ...more] = path;
      const place = places.find(
        (one) => one.name === name && one.path.length === 1 && one.path[0] === field,
      );
      // Another kind of key has other fields.
      if (more.length > 0 || place === undefined || field === 'kty') continue;
      for (const example of examples) {
        const text = yaml(changedAt(place, example));
        expect(refusedBySchema(name, text), text).toBe('');
        expect(isRead(name, text), text).toBe(true);
      }
    }
  });

  test('whole documents are taken by both', () => {
    for (const document of documents[name]) {
      expect(refusedBySchema(name, yaml(document)), yaml(document)).toBe('');
      expect(isRead(name, yaml(document)), yaml(document)).toBe(true);
    }
  });

  test('every keyword is of draft-07 or one that editors know', () => {
    expect(schemas[name]).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
    expect(ajv.validateSchema(schemas[name])).toBe(true);
  });
});

describe('what both refuse', () => {
  const verdicts = (name: (typeof places)[number]['name'], value: unknown) => {
    const text = yaml(value);
    return { read: isRead(name, text), valid: refusedBySchema(name, text) === '', text };
  };
  const blocks = places.filter(({ document, path }) => {
    const value = valueAt(document, path);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  });

  test('law: a field that nobody knows, in any block', () => {
    expect(blocks.length).toBeGreaterThan(50);
    const known = new Set(places.flatMap(({ path }) => path.slice(-1)));
    const name = fc
      .oneof(
        fc.string(),
        fc.constantFrom('__proto__', 'constructor', 'toString', 'extensions', 'id '),
      )
      .filter((one) => !known.has(one) && !/^extensions:[A-Za-z]/.test(one) && one.isWellFormed());
    fc.assert(
      fc.property(fc.constantFrom(...blocks), name, (block, unknown) => {
        // What an extension holds is its own affair.
        fc.pre(!block.path.some((step) => String(step).startsWith('extensions:')));
        const { read, valid, text } = verdicts(
          block.name,
          changedAt({ ...block, path: [...block.path, unknown] }, 'x'),
        );
        expect({ read, valid }, text).toEqual({ read: false, valid: false });
      }),
      { numRuns: 100 },
    );
  });

  test('a field that is missing: what our reader does not take without it, the schema does not either', () => {
    const needed = places.filter(({ path }) => typeof path.at(-1) === 'string');
    const refused = needed.filter((place) => {
      const { read, valid, text } = verdicts(place.name, changedAt(place, undefined));
      expect(valid, `${place.path.join('.')}\n${text}`).toBe(read);
      return !read;
    });
    expect(refused.length).toBeGreaterThan(50);
  });

  test('a word that is none of the list, and a block where a word stands', () => {
    const words = places.filter(
      ({ document, path }) => typeof valueAt(document, path) === 'string',
    );
    const closed = words.filter(({ path }) =>
      /^(resultType|achievementType|targetType|identifierType|status|recipients|names|kty|crv)$|^formats|^bake/.test(
        path.filter((step) => typeof step === 'string').at(-1) as string,
      ),
    );
    expect(closed.length).toBeGreaterThan(15);
    for (const place of closed) {
      const { read, valid, text } = verdicts(place.name, changedAt(place, 'Nonsense'));
      expect({ read, valid }, text).toEqual({ read: false, valid: false });
    }
    for (const place of words) {
      if (place.path.some((step) => String(step).startsWith('extensions:'))) continue;
      const { read, valid, text } = verdicts(place.name, changedAt(place, { unknown: 'x' }));
      expect({ read, valid }, text).toEqual({ read: false, valid: false });
    }
  });
});
