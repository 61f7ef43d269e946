import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText } from '../../../src/authoring/editor/json-text.ts';

test.each<[unknown, string]>([
  [{}, '{}\n'],
  [[], '[]\n'],
  [{ a: [1, 'b', null] }, '{\n  "a": [1, "b", null]\n}\n'],
  [{ a: [['b'], []] }, '{\n  "a": [["b"], []]\n}\n'],
  [[{ a: true }], '[\n  {\n    "a": true\n  }\n]\n'],
])('%j', (given, expected) => {
  expect(jsonText(given)).toBe(expected);
});

test('a list stays on its line up to the hundredth column, the comma behind it counted', () => {
  // Two of indentation, five of the key, four of brackets and quotation marks.
  const fits = 'x'.repeat(100 - 2 - 5 - 4);
  expect(jsonText({ a: [fits] })).toContain(`"a": ["${fits}"]\n`);
  expect(jsonText({ a: [fits], b: 1 })).toContain(`"a": [\n    "${fits}"\n  ],\n`);
  expect(jsonText({ a: [`${fits}x`] })).toContain(`"a": [\n    "${fits}x"\n  ]\n`);
});

test('law: it is the same JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
