import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/problems/frame.ts';
import type { ContentPath } from '../../src/problems/problem.ts';
import { PlainScalar } from '../../src/syntax/plain-scalar.ts';
import { parseYaml, spanAt } from '../../src/syntax/yaml.ts';

const codesOf = (text: string): readonly string[] =>
  parseYaml(text).findings.map(({ code }) => code);

const cut = (text: string, { start, end }: Span): string => text.slice(start, end);

describe('what a value is', () => {
  test.each<{ given: string; expected: unknown }>([
    { given: '', expected: undefined },
    { given: '# nothing', expected: undefined },
    { given: 'a: text', expected: { a: 'text' } },
    { given: 'a: 1.10', expected: { a: new PlainScalar('1.10', 1.1) } },
    { given: 'a: 0042', expected: { a: new PlainScalar('0042', 42) } },
    { given: 'a: 2026-05-01', expected: { a: '2026-05-01' } },
    { given: 'a: 0x1F', expected: { a: new PlainScalar('0x1F', 31) } },
    { given: 'a: True', expected: { a: new PlainScalar('True', true) } },
    { given: 'a: no', expected: { a: 'no' } },
    { given: 'a: NULL', expected: { a: new PlainScalar('NULL', null) } },
    { given: 'a: ~', expected: { a: new PlainScalar('~', null) } },
    { given: 'a:', expected: { a: undefined } },
    { given: 'a: ""', expected: { a: '' } },
    { given: 'a: "1"', expected: { a: '1' } },
    { given: 'a: x\n...\n', expected: { a: 'x' } },
    { given: '---\na: x\n', expected: { a: 'x' } },
    { given: 'a: !!str 1', expected: { a: '1' } },
    { given: '1.10: a', expected: { '1.10': 'a' } },
    { given: 'true: a', expected: { true: 'a' } },
    { given: ': a', expected: { '': 'a' } },
    { given: '? [a]\n: b', expected: { '': 'b' } },
    { given: '- a\n-\n- [b, { c: d }]', expected: ['a', undefined, ['b', { c: 'd' }]] },
    { given: '<<: { a: 1 }', expected: { '<<': { a: new PlainScalar('1', 1) } } },
    { given: '"\\ud83c\\udfc5"', expected: '🏅' },
  ])('$given', ({ given, expected }) => {
    const { value, findings } = parseYaml(given);
    expect(findings).toEqual([]);
    expect(value).toStrictEqual(expected);
  });

  test('keys that every object inherits are keys like any other', () => {
    const text =
      '__proto__:\n  polluted: yes\nconstructor: { prototype: { polluted: yes } }\nhasOwnProperty: 1\n';
    const { value, findings } = parseYaml(text);
    expect(findings).toEqual([]);
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor', 'hasOwnProperty']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(value, '__proto__')?.value).toEqual({ polluted: 'yes' });
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('findings', () => {
  test.each<{ given: string; codes: readonly string[]; at: string }>([
    { given: 'a: 1\nb: 2\na: 3', codes: ['yaml-syntax'], at: 'a' },
    { given: '1.1: a\n"1.1": b', codes: ['yaml-syntax'], at: '"1.1"' },
    { given: '__proto__: 1\n__proto__: 2', codes: ['yaml-syntax'], at: '__proto__' },
    { given: 'a: { b: 1, "b": 2 }', codes: ['yaml-syntax'], at: '"b"' },
    { given: 'a: &x 1\nb: *x', codes: ['yaml-alias'], at: '*x' },
    { given: 'a: &x { b: *x }', codes: ['yaml-alias'], at: '*x' },
    { given: 'a: &x { c: 1 }\n<<: *x', codes: ['yaml-alias'], at: '*x' },
    { given: 'a: !unknown 1', codes: ['yaml-syntax'], at: '!unknown' },
    { given: 'a: !!binary aGk=', codes: ['yaml-syntax'], at: '!!binary' },
    { given: 'a: !!js/function "x"', codes: ['yaml-syntax'], at: '!!js/function' },
    { given: 'a: "\\ud800"', codes: ['yaml-syntax'], at: '"\\ud800"' },
    { given: 'a: \ud800', codes: ['yaml-syntax'], at: '\ud800' },
    { given: 'a: !!timestamp 2026-05-01', codes: ['yaml-syntax'], at: '!!timestamp' },
    { given: 'a: !!pairs [b: 1]', codes: ['yaml-syntax'], at: '!!pairs' },
    { given: 'a: x\n...\nb: y', codes: ['yaml-syntax'], at: 'b' },
    { given: 'a: x\n---\nb: y', codes: ['yaml-syntax'], at: '---' },
  ])('$given', ({ given, codes, at }) => {
    const { findings } = parseYaml(given);
    expect(findings.map(({ code }) => code)).toEqual(codes);
    expect(findings.map(({ span }) => cut(given, span).slice(0, at.length))).toEqual([at]);
  });

  test('24 levels are read, one more is too deep', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(codesOf(nested(25))).toEqual([]);
    expect(codesOf(nested(26))).toEqual(['yaml-too-deep']);
    expect(codesOf(`a: ${'{ a: '.repeat(26)}1${' }'.repeat(26)}`)).toEqual(['yaml-too-deep']);
  });

  test('aliases that would grow without bound are refused one by one', () => {
    const bomb = Array.from({ length: 9 }, (_, level) =>
      level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`,
    ).join('\n');
    expect(new Set(codesOf(bomb))).toEqual(new Set(['yaml-alias']));
    expect(codesOf(bomb)).toHaveLength(16);
  });

  test('there are never more findings than somebody reads', () => {
    expect(codesOf(']\n'.repeat(1000))).toHaveLength(50);
    expect(codesOf('a: 1\n'.repeat(1000))).toHaveLength(50);
    expect(
      codesOf(`a: &x 1\n${Array.from({ length: 1000 }, (_, n) => `b${n}: *x\n`).join('')}`),
    ).toHaveLength(50);
  });

  test('a finding never shows an address or a control character', () => {
    for (const text of [
      'a: |ada@example.org\n',
      'a: *ada@example.org',
      'a: "\\\u{1b}"',
      'a: %ada@example.org',
    ]) {
      for (const { message, hint } of parseYaml(text).findings) {
        expect(message + hint).not.toContain('ada@example.org');
        expect(message + hint).not.toMatch(/\p{Cc}/u);
      }
    }
  });
});

describe('it never throws', () => {
  const isSound = (text: string): void => {
    const { value, findings } = parseYaml(text);
    if (findings.length === 0) return;
    for (const { span, message, hint, code } of findings) {
      expect(['yaml-syntax', 'yaml-alias', 'yaml-too-deep']).toContain(code);
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.start).toBeLessThanOrEqual(text.length);
      expect(message).toMatch(/\.$/);
      expect(hint).toMatch(/[.!]$|"…"\.$/);
    }
    expect(findings.length).toBeLessThanOrEqual(50);
    expect(() => JSON.stringify(value)).not.toThrow();
  };

  test('arbitrary text', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), isSound), {
      numRuns: 500,
    }));

  test('text of the pieces that YAML is made of', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b: ',
        ': ',
        '- ',
        '? ',
        '\n',
        '\n  ',
        '\n ',
        '\t',
        '[',
        ']',
        '{',
        '}',
        ', ',
        '"',
        "'",
      ],
      ...[
        '&a ',
        '*a',
        '!!str ',
        '!x ',
        '!<y> ',
        '| ',
        '>+2\n',
        '#',
        ' # c\n',
        '%TAG',
        '---',
        '...',
      ],
      ...[
        '<<: ',
        '__proto__: ',
        'constructor: ',
        '\0',
        '\u{1b}',
        '\ud800',
        '\u{feff}',
        '1.10',
        '~',
        '\\',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => isSound(pieces.join(''))),
      { numRuns: 600 },
    );
  });

  test.each(['[', '{', 'a', ' ', '\n', '#', "'", '|', '!', '\0', '\ud800', '\t', '\r'])(
    '250 kB of %j',
    (piece) => isSound(piece.repeat(250_000 / piece.length)),
  );

  test('250 kB of different keys', () => {
    const text = Array.from({ length: 25_000 }, (_, index) => `k${index}: 1\n`).join('');
    const { value, findings } = parseYaml(text);
    expect(findings).toEqual([]);
    expect(Object.keys(value as object)).toHaveLength(25_000);
  });
});

describe('spanAt', () => {
  const text = `# c
badge: acme/engines
empty:
evidence:
  - id: https://example.org/
    name: "A # name" # c
  - plain
"quoted key": { a: 'it''s', b: [1, 2.50] }
1.10: |
  Text.
__proto__: x
`;
  const tree = parseYaml(text);

  test.each<{ path: ContentPath; part?: 'key'; expected: string }>([
    { path: ['badge'], expected: 'acme/engines' },
    { path: ['badge'], part: 'key', expected: 'badge' },
    { path: ['empty'], expected: 'empty' },
    { path: ['evidence', 0, 'name'], expected: '"A # name"' },
    { path: ['evidence', 0, 'name'], part: 'key', expected: 'name' },
    { path: ['evidence', 1], expected: 'plain' },
    { path: ['quoted key', 'a'], expected: "'it''s'" },
    { path: ['quoted key', 'b', 1], expected: '2.50' },
    { path: ['1.10'], part: 'key', expected: '1.10' },
    { path: ['1.10'], expected: '|\n  Text.\n' },
    { path: ['__proto__'], expected: 'x' },
    { path: ['__proto__'], part: 'key', expected: '__proto__' },
    // Where nothing stands, the deepest part that does.
    { path: [], expected: 'badge' },
    { path: ['missing'], expected: 'badge' },
    { path: ['constructor'], expected: 'badge' },
    { path: ['evidence', 1, 'id'], expected: 'plain' },
    {
      path: ['evidence', 7, 'id'],
      expected: '- id: https://example.org/\n    name: "A # name" # c\n  - plain\n',
    },
    { path: ['badge', 0, 'x'], expected: 'acme/engines' },
    { path: ['empty', 'x'], expected: 'empty' },
  ])('$path $part', ({ path, part, expected }) => {
    expect(cut(text, spanAt(tree, path, part))).toBe(expected);
  });

  test.each(['', '# c', 'text', '- a', '{}', '[', '*a'])(
    '%j has a place for everything',
    (given) => {
      for (const path of [[], ['a'], [0], ['a', 0, 'b']]) {
        const { start, end } = spanAt(parseYaml(given), path);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
      }
    },
  );

  test('law: the span of a path, cut out of the text, is the scalar written there', () => {
    type Node =
      | { readonly scalar: string }
      | { readonly list: readonly Node[] }
      | { readonly fields: readonly (readonly [string, Node])[] };
    const scalar = fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'b', '1', '漢', '🏅') }),
        fc.string({ maxLength: 8 }).map((value) => JSON.stringify(value)),
        fc.constantFrom("'it''s'", '1.10', 'true', '~', '"a: #b"'),
      )
      .map((written): Node => ({ scalar: written }));
    const key = fc.constantFrom(
      ...['a', 'b', '"c d"', '1.10', '__proto__', "'#'", '漢', 'constructor', 'true'],
    );
    const some = { minLength: 1, maxLength: 4 };
    const { node } = fc.letrec<{ node: Node }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'medium' },
        scalar,
        fc.array(tie('node'), some).map((list) => ({ list })),
        fc
          .uniqueArray(fc.tuple(key, tie('node')), { selector: ([name]) => name, ...some })
          .map((fields) => ({ fields })),
      ),
    }));
    /** Lines of block YAML, with a comment here and there. */
    const linesOf = (given: Node): string[] => {
      if ('scalar' in given) return [`${given.scalar} # ${given.scalar}`];
      const items =
        'fields' in given
          ? given.fields.map(([name, value]) => [`${name}:`, value] as const)
          : given.list.map((value) => ['-', value] as const);
      return items.flatMap(([mark, value]) =>
        'scalar' in value
          ? [`${mark} ${linesOf(value)[0]}`]
          : [`${mark} # c`, ...linesOf(value).map((line) => `  ${line}`)],
      );
    };
    const keyOf = (name: string): string => (/^["']/.test(name) ? name.slice(1, -1) : name);
    fc.assert(
      fc.property(node, (given) => {
        const written = `${linesOf(given).join('\n')}\n`;
        const parsed = parseYaml(written);
        expect(parsed.findings).toEqual([]);
        const check = (at: Node, path: ContentPath): void => {
          if ('scalar' in at) {
            if (path.length > 0) expect(cut(written, spanAt(parsed, path))).toBe(at.scalar);
          } else if ('fields' in at) {
            for (const [name, value] of at.fields) {
              expect(cut(written, spanAt(parsed, [...path, keyOf(name)], 'key'))).toBe(name);
              check(value, [...path, keyOf(name)]);
            }
          } else {
            for (const [index, value] of at.list.entries()) check(value, [...path, index]);
          }
        };
        check(given, []);
      }),
      { numRuns: 300 },
    );
  });
});
