import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { awardSchema } from '../../../src/content/schema/award.ts';
import { badgeClassSchema } from '../../../src/content/schema/badge-class.ts';
import { fieldNamesAt } from '../../../src/content/schema/field-names.ts';
import { issuerSchema } from '../../../src/content/schema/issuer.ts';
import { siteSchema } from '../../../src/content/schema/settings.ts';
import { problemCodes } from '../../../src/problems/problem.ts';
import { PlainScalar } from '../../../src/syntax/plain-scalar.ts';
import { parsed } from './parse.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  site: siteSchema,
  issuer: issuerSchema,
  'badge class': badgeClassSchema,
  award: awardSchema,
};

const scalar = fc.oneof(
  fc.string(),
  fc.constantFrom(
    ...[
      '2026-05-01',
      'P2Y',
      'https://example.org/',
      'ada@example.org',
      'UTC',
      'en',
      '2.0',
      '\u{1b}',
      '\ud800',
    ],
    ...[
      '#ffffff',
      '0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42',
      `sha256$${'ab'.repeat(32)}`,
      '01'.repeat(16),
    ],
  ),
  fc.constantFrom(undefined, null, true, 0, Number.NaN, 10n),
  fc
    .constantFrom<[string, number | boolean | null]>(
      ['1.10', 1.1],
      ['true', true],
      ['~', null],
      ['.inf', Infinity],
    )
    .map(([source, value]) => new PlainScalar(source, value)),
);

/** Trees whose keys are often those of the schemas, and often those that every object inherits. */
function treeFor(schema: z.ZodType) {
  const known = fc.constantFrom(
    ...fieldNamesAt(schema, []),
    ...fieldNamesAt(schema, ['evidence', 0]),
    ...fieldNamesAt(schema, ['alignment', 0]),
    ...fieldNamesAt(schema, ['resultDescription', 0]),
    ...fieldNamesAt(schema, ['result', 0]),
    ...fieldNamesAt(schema, ['creator']),
    ...['on', 'reason', 'type', 'identity', 'address', 'salt', '@context'],
  );
  const special = fc.constantFrom(
    ...[
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'extensions',
      'extensions:A',
      'source',
      'value',
      '',
    ],
  );
  const key = fc.oneof(
    { weight: 6, arbitrary: known },
    { weight: 2, arbitrary: special },
    fc.string(),
  );
  return fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      scalar,
      fc.array(tie('tree'), { maxLength: 4 }),
      tie('map'),
    ),
    map: fc.array(fc.tuple(key, tie('tree')), { maxLength: 8 }).map((entries) => {
      const map = {};
      for (const [name, value] of entries) {
        Object.defineProperty(map, name, {
          value,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      }
      return map;
    }),
  }));
}

describe.each(Object.entries(schemas))('%s', (_, schema) => {
  test('never throws; every failure is at least one problem in whole sentences', () => {
    const { tree, map } = treeFor(schema);
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: map }, tree), (given) => {
        const success = schema.safeParse(given).success;
        const { problems } = parsed(schema, given);
        expect(problems.length > 0).toBe(!success);
        for (const { code, message, hint, path } of problems) {
          expect(problemCodes).toContain(code);
          expect(message).toMatch(/^["A-Z].*\.$/s);
          expect(message + (hint ?? '')).not.toMatch(/undefined|\[object|\p{Cc}|\p{Cs}/u);
          if (hint !== undefined) expect(hint).not.toBe('');
          expect(path).toBeDefined();
        }
        expect({}).not.toHaveProperty('a');
        expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      }),
      { numRuns: 250 },
    );
  });

  test('what every object inherits is no field of a file', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const { problems } = parsed(schema, JSON.parse(`{"${name}":{"a":1}}`));
      expect(problems).toContainEqual(
        expect.objectContaining({ code: 'field-unknown', part: 'key', path: [name] }),
      );
    }
  });
});
