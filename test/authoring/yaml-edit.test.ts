import { describe, expect, test } from 'vitest';
import { applySplices } from '../../src/authoring/splice.ts';
import { addFields, mapAt, pairOf, replacePair, setValue } from '../../src/authoring/yaml-edit.ts';
import type { ContentPath } from '../../src/problems/problem.ts';
import { parseYaml } from '../../src/syntax/yaml.ts';

function mapIn(text: string, path: ContentPath = []) {
  const map = mapAt(parseYaml(text), path);
  if (map === undefined) throw new Error('There is no map.');
  return map;
}

describe('mapAt', () => {
  const tree = parseYaml('a:\n  - b: { c: 1 }\n  - x\n1.10: { d: 2 }\n');
  test.each<{ path: ContentPath; keys: readonly string[] | undefined }>([
    { path: [], keys: ['a', '1.1'] },
    { path: ['a', 0], keys: ['b'] },
    { path: ['a', 0, 'b'], keys: ['c'] },
    { path: ['1.10'], keys: ['d'] },
    { path: ['a'], keys: undefined },
    { path: ['a', 1], keys: undefined },
    { path: ['a', 2], keys: undefined },
    { path: ['a', '0'], keys: undefined },
    { path: ['a', 0, 'b', 'c', 'e'], keys: undefined },
    { path: ['constructor'], keys: undefined },
  ])('$path', ({ path, keys }) => {
    expect(mapAt(tree, path)?.items.map(({ key }) => String(key))).toEqual(keys);
  });
});

describe('addFields', () => {
  test.each<{ given: string; path?: ContentPath; expected: string }>([
    { given: 'a: 1\n', expected: 'a: 1\nx: 2\n' },
    { given: 'a: 1', expected: 'a: 1\nx: 2' },
    { given: 'a: 1 # c\n# d\n', expected: 'a: 1 # c\nx: 2\n# d\n' },
    { given: 'a:\n', expected: 'a:\nx: 2\n' },
    { given: 'a: # c\n', expected: 'a: # c\nx: 2\n' },
    { given: 'a:\n- b\n\n\n', expected: 'a:\n- b\nx: 2\n\n\n' },
    { given: 'a:\n    b: 1\nc: 3\n', path: ['a'], expected: 'a:\n    b: 1\n    x: 2\nc: 3\n' },
    { given: '- a: 1\n- b\n', path: [0], expected: '- a: 1\n  x: 2\n- b\n' },
    { given: '-   a: 1\n', path: [0], expected: '-   a: 1\n    x: 2\n' },
    { given: '{ a: 1 }\n', expected: '{ a: 1, x: 2 }\n' },
    { given: '{ a: 1, }\n', expected: '{ a: 1, x: 2, }\n' },
    { given: '{a}\n', expected: '{a, x: 2}\n' },
    { given: 'x:\na: 1\n', expected: 'x: 2\na: 1\n' },
    { given: 'x: 1\na: 1\n', expected: 'x: 1\na: 1\n' },
    { given: '{ x, a: 1 }\n', expected: '{ x: 2, a: 1 }\n' },
    { given: 'a: |\n  b\n\n\n', expected: 'a: |\n  b\nx: 2\n\n\n' },
    { given: 'a: |+\n  b\n\n\n', expected: 'a: |+\n  b\n\n\nx: 2\n' },
    { given: 'a: |2+\n   b\n\n# c\n', expected: 'a: |2+\n   b\n\nx: 2\n# c\n' },
    { given: 'a: |\n  b\n     \n', expected: 'a: |\n  b\n     \nx: 2\n' },
    {
      given: 'a:\n- b: >+\n    c\n\nd: 1\n',
      path: ['a', 0],
      expected: 'a:\n- b: >+\n    c\n\n  x: 2\nd: 1\n',
    },
  ])('$given', ({ given, path = [], expected }) => {
    const text = applySplices(given, addFields(given, mapIn(given, path), [['x', '2']]));
    expect(text).toBe(expected);
    expect(parseYaml(text).findings).toEqual([]);
  });

  test('nothing to add is no edit', () => {
    expect(addFields('a: 1', mapIn('a: 1'), [])).toEqual([]);
  });
});

describe('setValue and replacePair', () => {
  test.each([
    { given: 'a: 1 # c\n', set: 'a: 2 # c\n', replaced: 'b: 2 # c\n' },
    { given: '"a": "1"\n', set: '"a": 2\n', replaced: '"b": 2\n' },
    { given: '{"a":1}\n', set: '{"a":2}\n', replaced: '{"b":2}\n' },
    { given: 'a:\n  1\n', set: 'a:\n  2\n', replaced: 'b:\n  2\n' },
    {
      given: 'a: >- # c\n  1\n\nz: 1\n',
      set: 'a: 2 # c\n\nz: 1\n',
      replaced: 'b: 2 # c\n\nz: 1\n',
    },
  ])('$given', ({ given, set, replaced }) => {
    const pair = pairOf(mapIn(given), 'a');
    if (pair === undefined) throw new Error('no pair');
    const splice = setValue(given, pair, '2');
    expect(applySplices(given, splice ? [splice] : [])).toBe(set);
    expect(applySplices(given, replacePair(given, pair, 'b', '2'))).toBe(replaced);
  });
});
