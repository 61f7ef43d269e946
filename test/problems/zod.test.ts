import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Problem } from '../../src/problems/problem.ts';
import { problemsFromZod } from '../../src/problems/zod.ts';

const file = 'recipients/a.md';

function problemsOf(schema: z.ZodType, value: unknown, fields: readonly string[] = []): Problem[] {
  const { error } = schema.safeParse(value, { reportInput: true });
  if (error === undefined) throw new Error('This value is right.');
  return problemsFromZod(error.issues, { file, fieldsAt: () => fields });
}

describe('sentences', () => {
  test.each<{ name: string; schema: z.ZodType; value: unknown; expected: Partial<Problem> }>([
    {
      name: 'a block that is missing',
      schema: z.object({ a: z.object({ b: z.string() }) }),
      value: {},
      expected: { code: 'field-missing', path: ['a'], message: 'The field "a" is missing.' },
    },
    {
      name: 'a text for a block',
      schema: z.object({ a: z.object({}) }),
      value: { a: 'x' },
      expected: {
        code: 'field-invalid',
        path: ['a'],
        message: 'The field "a" is a block of fields.',
      },
    },
    {
      name: 'a block for a list',
      schema: z.object({ a: z.array(z.string()) }),
      value: { a: {} },
      expected: { code: 'field-invalid', path: ['a'], message: 'The field "a" is a list.' },
    },
    {
      name: 'an entry of a list',
      schema: z.object({ a: z.array(z.object({})) }),
      value: { a: [{}, 'x'] },
      expected: { path: ['a', 1], message: 'This entry is a block of fields.' },
    },
    {
      name: 'a file of a text',
      schema: z.object({}),
      value: 'x',
      expected: { path: [], message: 'The file holds no fields.' },
    },
    {
      name: 'too many',
      schema: z.object({ a: z.array(z.string()).max(1) }),
      value: { a: ['x', 'y'] },
      expected: {
        code: 'field-invalid',
        path: ['a'],
        message: 'The field "a" cannot be read: "Too big: expected array to have <=1 items".',
      },
    },
  ])('$name', ({ schema, value, expected }) => {
    const problems = problemsOf(schema, value);
    expect(problems).toEqual([expect.objectContaining({ file, severity: 'error', ...expected })]);
    for (const { message, hint = '' } of problems) {
      expect(message).toMatch(/\.$/);
      expect(hint).not.toContain('undefined');
    }
  });

  test('a fault of ours speaks for itself, with its code and its hint', () => {
    const schema = z.object({
      a: z.unknown().transform((_, ctx) => {
        ctx.addIssue({
          code: 'custom',
          message: 'So not.',
          params: { code: 'url-invalid', hint: 'But so.' },
        });
        return z.NEVER;
      }),
    });
    expect(problemsOf(schema, { a: 'x' })).toEqual([
      {
        file,
        severity: 'error',
        path: ['a'],
        code: 'url-invalid',
        message: 'So not.',
        hint: 'But so.',
      },
    ]);
  });
});

describe('unknown fields', () => {
  const schema = z.strictObject({ a: z.strictObject({}) });

  test('one problem each, at its key', () => {
    expect(
      problemsOf(schema, { a: { x: 1, y: 2 }, z: 3 }).map(({ path, part }) => [path, part]),
    ).toEqual([
      [['a', 'x'], 'key'],
      [['a', 'y'], 'key'],
      [['z'], 'key'],
    ]);
  });

  test.each([
    { key: 'issuedon', fields: ['badge', 'issuedOn'], hint: 'Did you mean "issuedOn"?' },
    { key: 'geburtstag', fields: ['badge', 'name'], hint: 'The fields are badge, name.' },
    { key: 'x', fields: [], hint: 'Take the line out.' },
    { key: 'ada@example.org', fields: [], hint: 'Take the line out.' },
    { key: '\u{1b}[2J', fields: [], hint: 'Take the line out.' },
    { key: '__proto__', fields: [], hint: 'Take the line out.' },
  ])('$key', ({ key, fields, hint }) => {
    const value = JSON.parse(`{"a":{},${JSON.stringify(key)}:1}`);
    const [problem] = problemsOf(schema, value, fields);
    expect(problem).toMatchObject({ code: 'field-unknown', path: [key], hint });
    expect(problem?.message).not.toMatch(/\p{Cc}|@/u);
  });
});

test('an unknown field that a fault of ours names stands at its key', () => {
  const schema = z.object({
    a: z.unknown().superRefine((_, ctx) => {
      ctx.addIssue({
        code: 'custom',
        path: ['b'],
        message: 'So not.',
        params: { code: 'field-unknown' },
      });
    }),
  });
  expect(problemsOf(schema, { a: { b: 1 } })).toMatchObject([{ path: ['a', 'b'], part: 'key' }]);
});

describe('places', () => {
  test('the base comes first, and extensions are keys of the block they stand in', () => {
    const schema = z.object({ extensions: z.record(z.string(), z.strictObject({})) });
    const { error } = schema.safeParse({ extensions: { 'extensions:X': { y: 1 } } });
    const problems = problemsFromZod(error?.issues ?? [], { file, base: ['awards', 2] });
    expect(problems.map(({ path }) => path)).toEqual([['awards', 2, 'extensions:X', 'y']]);
  });
});
