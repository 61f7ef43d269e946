import { expect, test } from 'vitest';
import { removeField } from '../../src/authoring/remove-field.ts';
import { applySplices } from '../../src/authoring/splice.ts';
import { mapAt } from '../../src/authoring/yaml-edit.ts';
import { parseYaml } from '../../src/syntax/yaml.ts';

function without(text: string): string {
  const map = mapAt(parseYaml(text), []);
  const splice = map && removeField(text, map, 'x');
  return splice === undefined ? text : applySplices(text, [splice]);
}

test.each([
  { given: 'a: 1\nx: 2\nb: 3\n', expected: 'a: 1\nb: 3\n' },
  { given: 'x: 2\nb: 3\n', expected: 'b: 3\n' },
  { given: 'a: 1\nx: 2', expected: 'a: 1\n' },
  { given: 'a: 1\nx: 2 # why\n# of b\nb: 3\n', expected: 'a: 1\n# of b\nb: 3\n' },
  { given: 'a: 1\n# above\nx: 2\n\nb: 3\n', expected: 'a: 1\n# above\n\nb: 3\n' },
  { given: 'a: 1\nx:\nb: 3\n', expected: 'a: 1\nb: 3\n' },
  { given: 'a: 1\nx: # nothing\nb: 3\n', expected: 'a: 1\nb: 3\n' },
  { given: 'x:\n  - 1\n  - y: 2\n    z: 3\n\n# of b\nb: 3\n', expected: '\n# of b\nb: 3\n' },
  { given: 'x: >-\n  long\n  text\n\nb: 3\n', expected: '\nb: 3\n' },
  { given: 'x: |\n  long\n\n  text\nb: 3\n', expected: 'b: 3\n' },
  { given: '"x" : "a\n  b"\nb: 3\n', expected: 'b: 3\n' },
  { given: 'x: { a: 1,\n  b: 2 }\nb: 3\n', expected: 'b: 3\n' },
  { given: '{ a: 1, x: 2, b: 3 }\n', expected: '{ a: 1, b: 3 }\n' },
  { given: '{ x: 2, b: 3 }\n', expected: '{ b: 3 }\n' },
  { given: '{ a: 1, x }\n', expected: '{ a: 1 }\n' },
  { given: '{ a, x: [1, 2] }\n', expected: '{ a }\n' },
  { given: 'a: 1\n', expected: 'a: 1\n' },
  { given: 'x: 1\n', expected: 'x: 1\n' },
])('$given', ({ given, expected }) => {
  expect(without(given)).toBe(expected);
  expect(parseYaml(expected).findings).toEqual([]);
});
