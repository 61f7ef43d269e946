import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/problems/frame.ts';

const place = (text: string, part: string) => {
  const start = text.indexOf(part);
  return placeOf(text, { start, end: start + part.length });
};

describe('frames', () => {
  test.each([
    {
      given: 'a: 1\nb: wrong # why',
      part: 'wrong',
      expected: { line: 2, column: 4, frame: '1 | a: 1\n2 | b: wrong # why\n  |    ^^^^^' },
    },
    {
      given: 'wrong\nb',
      part: 'wrong',
      expected: { line: 1, column: 1, frame: '1 | wrong\n  | ^^^^^' },
    },
    {
      given: '\nwrong',
      part: 'wrong',
      expected: { line: 2, column: 1, frame: '1 |\n2 | wrong\n  | ^^^^^' },
    },
    {
      given: `${'\n'.repeat(9)}wrong`,
      part: 'wrong',
      expected: { line: 10, column: 1, frame: ' 9 |\n10 | wrong\n   | ^^^^^' },
    },
    {
      given: 'a: |\n  two\n  lines\nb',
      part: '|\n  two\n  lines',
      expected: { line: 1, column: 4, frame: '1 | a: |\n  |    ^' },
    },
    {
      given: '\t獎: \u{1b}[2J wrong',
      part: 'wrong',
      expected: { line: 1, column: 10, frame: '1 |  獎: \u{fffd}[2J wrong\n  |          ^^^^^' },
    },
    {
      given: '\u{e0041}\u{e0042} wrong',
      part: 'wrong',
      expected: {
        line: 1,
        column: 6,
        frame: `1 | ${'\u{fffd}'.repeat(4)} wrong\n  |      ^^^^^`,
      },
    },
    {
      given: 'to: ada@example.org wrong',
      part: 'wrong',
      expected: {
        line: 1,
        column: 21,
        frame: `1 | to: ••••••••••••••• wrong\n  | ${' '.repeat(20)}^^^^^`,
      },
    },
  ])('$given', ({ given, part, expected }) => {
    expect(place(given, part)).toEqual(expected);
  });

  test.each([
    ['an empty text', '', { start: 0, end: 1 }, { line: 1, column: 1, frame: '1 |\n  | ^' }],
    [
      'a text that begins with an empty line',
      '\nb',
      { start: 0, end: 1 },
      { line: 1, column: 1, frame: '1 |\n  | ^' },
    ],
    [
      'the end of the text',
      'a\n',
      { start: 2, end: 3 },
      { line: 2, column: 1, frame: '1 | a\n2 |\n  | ^' },
    ],
    ['after the end', 'a', { start: 9, end: 12 }, { line: 1, column: 2, frame: '1 | a\n  |  ^' }],
    [
      'before the beginning',
      'a',
      { start: -2, end: -1 },
      { line: 1, column: 1, frame: '1 | a\n  | ^' },
    ],
  ])('%s', (_, text, span, expected) => {
    expect(placeOf(text, span)).toEqual(expected);
  });

  test('a long line is cut, and carets end where it does', () => {
    const [, row, carets] = placeOf(`x\n${'a'.repeat(500)}`, { start: 152, end: 400 }).frame.split(
      '\n',
    );
    expect(row).toBe(`2 | ${'a'.repeat(160)}`);
    expect(carets).toBe(`  | ${' '.repeat(150)}${'^'.repeat(10)}`);
    expect(placeOf('a'.repeat(500), { start: 300, end: 301 })).toEqual({
      line: 1,
      column: 301,
      frame: `1 | ${'a'.repeat(160)}`,
    });
  });
});

describe('a recipient’s address is masked in whatever form it is', () => {
  const problem = 'oops: 1';
  test.each([
    ['recipient: https://people.example/ada'],
    ['recipient: "https://people.example/ada" # her'],
    ['  - { name: Ada, recipient: https://people.example/ada }'],
    ['  - recipient: { type: url, address: https://people.example/ada }'],
    ['"address": https://people.example/ada'],
    ['recipient:\n  https://people.example/ada'],
    ['recipient: >-\n  https://people.example/ada'],
    ['address: # her page\n    https://people.example/ada'],
  ])('%s', (written) => {
    const text = `${written}\n${problem}`;
    for (const start of [0, text.indexOf('https:'), text.indexOf(problem)]) {
      expect(placeOf(text, { start, end: start + 1 }).frame).not.toContain('people.example');
    }
  });

  test('other web addresses can be read', () => {
    const text = 'recipient: ada@example.org\nevidence: https://work.example/';
    const { frame } = placeOf(text, { start: text.length - 1, end: text.length });
    expect(frame.split('\n').slice(0, 2)).toEqual([
      '1 | recipient: •••••••••••••••',
      '2 | evidence: https://work.example/',
    ]);
  });
});

test('law: line and column lead back to the offset, and the carets stand below it', () => {
  const line = fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\t',
      '漢',
      '🏅',
      '\u{1b}',
      '\u{e0041}',
      'a@b',
      '"',
      ':',
      '\ud800',
    ),
    maxLength: 30,
  });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(40),
      (lines, where, length) => {
        const text = lines.join('\n');
        const start = Math.floor(where * text.length);
        const found = placeOf(text, { start, end: start + length });
        const source = lines[found.line - 1] ?? '';
        expect(lines.slice(0, found.line - 1).join('\n').length + (found.line > 1 ? 1 : 0)).toBe(
          start - found.column + 1,
        );
        const rows = found.frame.split('\n');
        expect(rows).toHaveLength(found.line > 1 ? 3 : 2);
        const [row = '', carets = ''] = rows.slice(-2);
        const margin = `${found.line} | `.length;
        expect(row.length).toBeLessThanOrEqual(margin + source.length);
        expect(carets).toMatch(/^ +\| *\^+$/);
        expect(carets.indexOf('^')).toBe(margin + found.column - 1);
        // No further than the line.
        expect(carets.length).toBeLessThanOrEqual(margin + Math.max(source.length, found.column));
        expect(found.frame).not.toMatch(/[^\P{C}\n]/u);
      },
    ),
    { numRuns: 500 },
  );
});

test('250 kB in one line have a place at once', () => {
  const text = `recipient: ${'a'.repeat(250_000)}`;
  expect(placeOf(text, { start: 11, end: text.length }).column).toBe(12);
});
