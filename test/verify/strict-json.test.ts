/** JSON that every reader reads alike. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBeyondLimits } from '../../src/verify/json.ts';
import { parseStrictJson } from '../../src/verify/strict-json.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('laws', () => {
  test('what JSON.stringify writes is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const expected = { kind: 'parsed', value: JSON.parse(text) };
        expect(parseStrictJson(text)).toEqual(expected);
        expect(parseStrictJson(utf8(text))).toEqual(expected);
        expect(parseStrictJson(utf8(`\uFEFF${text}`))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('any text is read as JSON.parse reads it, or refused with it', () => {
    const piece = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"', '\\', '"a"', '"\\""', '1', '-', 'null', 'tru', ' '],
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (text) => {
        const read = parseStrictJson(text);
        let expected: { readonly value: unknown } | undefined;
        try {
          expected = { value: JSON.parse(text) };
        } catch {
          expected = undefined;
        }
        if (expected === undefined) expect(['not-json', 'too-large']).toContain(read.kind);
        else if (read.kind === 'parsed') expect(read.value).toEqual(expected.value);
        else if (read.kind === 'too-large') expect(isBeyondLimits(expected.value)).toBe(true);
        else expect(read.kind).toBe('name-twice');
      }),
      { numRuns: 3000 },
    );
  });

  // A name that is written into an object a second time, anywhere, in other letters: found there.
  test('every name that is there twice is found, and where', () => {
    const key = fc.constantFrom('a', 'b', 'é', '"', '\\', '__proto__', '');
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('1', '"x"', '"{"', 'null'),
        fc.array(tie('value'), { maxLength: 3 }).map((parts) => `[${parts.join()}]`),
        fc
          .uniqueArray(fc.tuple(key, tie('value')), { maxLength: 4, selector: ([name]) => name })
          .map(
            (entries) =>
              `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${one}`).join()}}`,
          ),
      ),
    })).value as fc.Arbitrary<string>;
    const escaped = (name: string) =>
      `"${[...name].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`;
    fc.assert(
      fc.property(key, value, value, value, (name, first, between, second) => {
        const entries = [`${JSON.stringify(name)}: ${first}`, `"between":${between}`];
        const twice = `{${[...entries, `${escaped(name)}\n:${second}`].join()}}`;
        expect(parseStrictJson(twice)).toEqual({ kind: 'name-twice', path: [name] });
        const inside = `{"x":[0,{"y":${twice}}]}`;
        expect(parseStrictJson(inside)).toEqual({ kind: 'name-twice', path: ['x', 1, 'y', name] });
        expect(parseStrictJson(`{${entries.join()}}`).kind).toBe('parsed');
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}]}', 'parsed'],
  ['{"a":"a","b":"a"}', 'parsed'],
  ['{"a":["a","a"]}', 'parsed'],
  ["{'a':1}", 'not-json'],
  ['{"a":1,}', 'not-json'],
  ['{"a":1} {"a":1}', 'not-json'],
  ['{"a":NaN}', 'not-json'],
  ['/* */ {}', 'not-json'],
  ['\uFEFF\uFEFF{}', 'not-json'],
  ['', 'not-json'],
  ['"', 'not-json'],
  ['"\\', 'not-json'],
])('%s is %s', (text, kind) => {
  expect(parseStrictJson(text).kind).toBe(kind);
});

test('bytes that are no UTF-8', () => {
  expect(parseStrictJson(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({ kind: 'not-utf8' });
  expect(parseStrictJson(Uint8Array.of(0x22, 0xc0, 0x80, 0x22))).toEqual({ kind: 'not-utf8' });
});

test.each([
  ['deeper than any badge', '['.repeat(2_000_000)],
  ['deep, and an end', `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`],
  ['longer than any badge', `"${'x'.repeat(11_000_000)}"`],
  ['wider than any badge', `[${'1,'.repeat(30_000)}1]`],
])('%s', (_, text) => {
  expect(parseStrictJson(text)).toEqual({ kind: 'too-large' });
});

test('a long text of nothing but quotation marks and backslashes comes to an end', () => {
  expect(parseStrictJson('"\\'.repeat(2_000_000)).kind).toBe('not-json');
  expect(parseStrictJson('"'.repeat(4_000_001)).kind).toBe('not-json');
});
