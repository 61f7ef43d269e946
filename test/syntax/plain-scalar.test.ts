import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlainScalar, toJson } from '../../src/syntax/plain-scalar.ts';
import { parseYaml } from '../../src/syntax/yaml.ts';

test.each([
  { given: 'a: 1', expected: { a: 1 } },
  { given: 'a: 1.10', expected: { a: 1.1 } },
  { given: 'a: 0x1F', expected: { a: 31 } },
  { given: 'a: true', expected: { a: true } },
  { given: 'a: yes', expected: { a: 'yes' } },
  { given: 'a: "1"', expected: { a: '1' } },
  { given: 'a:', expected: { a: null } },
  { given: 'a: ~', expected: { a: null } },
  { given: '[1, [null], { b: x }]', expected: [1, [null], { b: 'x' }] },
  { given: 'a: .inf', expected: { a: '.inf' } },
  { given: 'a: -.INF', expected: { a: '-.INF' } },
  { given: 'a: .nan', expected: { a: '.nan' } },
  { given: 'a: 9007199254740993', expected: { a: '9007199254740993' } },
  { given: 'a: 9007199254740991', expected: { a: 9_007_199_254_740_991 } },
  { given: 'a: 1e400', expected: { a: '1e400' } },
])('$given', ({ given, expected }) => {
  expect(toJson(parseYaml(given).value)).toEqual(expected);
});

test('a bigint stays text, an absent entry of a list is null in JSON', () => {
  expect(toJson(new PlainScalar('12', 12n))).toBe('12');
  expect(JSON.stringify(toJson([undefined, { a: undefined }]))).toBe('[null,{"a":null}]');
});

test('law: any JSON written as YAML comes back, also with keys that every object inherits', () => {
  const special = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '');
  const key = fc.oneof(fc.string(), special);
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
      fc.array(tie('tree')),
      fc
        .array(fc.tuple(key, tie('tree')))
        .map((entries) =>
          JSON.parse(
            `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join(',')}}`,
          ),
        ),
    ),
  }));
  fc.assert(
    fc.property(tree, (json) => {
      const text = JSON.stringify(json);
      const { value, findings } = parseYaml(text);
      expect(findings).toEqual([]);
      expect(JSON.stringify(toJson(value))).toBe(text);
      expect({}).not.toHaveProperty('polluted');
    }),
  );
});
