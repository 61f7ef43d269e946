import { expect, test } from 'vitest';
import { withDefinitions } from '../../../src/authoring/editor/definitions.ts';
import type { JsonSchema } from '../../../src/content/schema/written-form.ts';

const block = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  properties,
});
const text: JsonSchema = { type: 'string' };

test('what is said once stays where it is', () => {
  const once = block({ a: block({ b: text }), c: text, d: text });
  expect(withDefinitions(once)).toEqual(once);
});

test('what is said twice moves, with what is in it, under the name of its field', () => {
  const inner = block({ x: text });
  const outer = block({ inner, list: { type: 'array', items: inner } });
  const ref = { $ref: '#/definitions/inner' };
  expect(withDefinitions(block({ one: outer, two: { anyOf: [outer, text] } }))).toEqual({
    type: 'object',
    properties: {
      one: { $ref: '#/definitions/one' },
      two: { anyOf: [{ $ref: '#/definitions/one' }, text] },
    },
    definitions: {
      inner,
      one: block({ inner: ref, list: { type: 'array', items: ref } }),
    },
  });
});

test('two blocks of one name get two names; what an example holds is no block', () => {
  const [a, b] = [block({ a: text }), block({ b: text })];
  const example = { type: 'object', properties: {} };
  const given = block({
    x: block({ same: a }),
    y: { anyOf: [block({ same: b }), { items: a, examples: [example, example] }] },
    z: block({ same: b, more: text }),
  });
  const { definitions, properties } = withDefinitions(given);
  expect(definitions).toEqual({ same: a, same2: b });
  expect(JSON.stringify(properties)).toContain('"examples":[{"type":"object","properties":{}},');
});
