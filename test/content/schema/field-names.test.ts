import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { awardSchema } from '../../../src/content/schema/award.ts';
import { badgeClassSchema } from '../../../src/content/schema/badge-class.ts';
import { fieldNamesAt } from '../../../src/content/schema/field-names.ts';
import { issuerSchema } from '../../../src/content/schema/issuer.ts';
import { siteSchema } from '../../../src/content/schema/settings.ts';
import type { ContentPath } from '../../../src/problems/problem.ts';

describe('the schemas', () => {
  test.each<{ name: string; schema: z.ZodType; path: ContentPath; expected: readonly string[] }>([
    {
      name: 'site',
      schema: siteSchema,
      path: [],
      expected: [
        ...[
          'accent',
          'bake',
          'description',
          'formats',
          'index',
          'language',
          'languages',
          'names',
          'recipients',
        ],
        ...['repository', 'timeZone', 'title', 'translations', 'url'],
      ],
    },
    {
      name: 'site',
      schema: siteSchema,
      path: ['translations', 'de'],
      expected: ['description', 'title'],
    },
    {
      name: 'award',
      schema: awardSchema,
      path: [],
      expected: [
        ...['activityEndDate', 'activityStartDate', 'badge', 'creditsEarned', 'endorsement'],
        ...['erased', 'evidence', 'expires', 'id', 'issuedOn', 'language', 'licenseNumber', 'name'],
        ...['narrative', 'recipient', 'related', 'result', 'revoked', 'role', 'source'],
        ...['statusIndex', 'term', 'version'],
      ],
    },
    { name: 'award', schema: awardSchema, path: ['revoked'], expected: ['on', 'reason'] },
    {
      name: 'award',
      schema: awardSchema,
      path: ['evidence', 3],
      expected: ['audience', 'description', 'genre', 'id', 'name', 'narrative'],
    },
    {
      name: 'award',
      schema: awardSchema,
      path: ['related', 0],
      expected: ['id', 'language', 'version'],
    },
    {
      name: 'badge class',
      schema: badgeClassSchema,
      path: ['alignment', 0],
      expected: [
        ...['targetCode', 'targetDescription', 'targetFramework', 'targetName', 'targetType'],
        'targetUrl',
      ],
    },
    {
      name: 'badge class',
      schema: badgeClassSchema,
      path: ['resultDescription', 1, 'rubricCriterionLevel', 0],
      expected: ['alignment', 'description', 'id', 'level', 'name', 'points'],
    },
    {
      name: 'award',
      schema: awardSchema,
      path: ['result', 0],
      expected: ['achievedLevel', 'alignment', 'resultDescription', 'status', 'value'],
    },
    {
      name: 'award',
      schema: awardSchema,
      path: ['source'],
      expected: ['description', 'email', 'name', 'url'],
    },
    { name: 'badge class', schema: badgeClassSchema, path: ['achievementType'], expected: [] },
    { name: 'badge class', schema: badgeClassSchema, path: ['tags', 0], expected: [] },
    {
      name: 'issuer',
      schema: issuerSchema,
      path: ['related', 2],
      expected: ['id', 'language', 'version'],
    },
    { name: 'issuer', schema: issuerSchema, path: ['name'], expected: [] },
    ...['nothing', '__proto__', 'constructor', 'toString'].flatMap((step) => [
      { name: 'issuer', schema: issuerSchema, path: [step], expected: [] },
      { name: 'award', schema: awardSchema, path: ['evidence', 0, step, 1], expected: [] },
    ]),
    { name: 'award', schema: awardSchema, path: ['evidence', 'x'], expected: [] },
    { name: 'award', schema: awardSchema, path: [0], expected: [] },
  ])('$name $path', ({ schema, path, expected }) => {
    expect(fieldNamesAt(schema, path)).toEqual(expected);
  });
});

test('through every wrapping, at any depth', () => {
  const inner = z.strictObject({ b: z.string(), a: z.string() });
  const wrapped = z.preprocess((input) => input, inner.optional().default({ a: '', b: '' }));
  const schema = z
    .strictObject({
      list: z.array(wrapped).nullable(),
      deep: z.strictObject({ deeper: inner.optional() }),
    })
    .transform((value) => ({ ...value, more: 1 }))
    .readonly();
  expect(fieldNamesAt(schema, [])).toEqual(['deep', 'list']);
  expect(fieldNamesAt(schema, ['list', 5])).toEqual(['a', 'b']);
  expect(fieldNamesAt(schema, ['deep', 'deeper'])).toEqual(['a', 'b']);
  expect(fieldNamesAt(schema, ['deep', 'deeper', 'a'])).toEqual([]);
});
