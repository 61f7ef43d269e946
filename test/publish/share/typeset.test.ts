import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers, typeset } from '../../../src/publish/share/typeset.ts';
import { typeface, wideTypeface } from '../../authoring/picture/typeface-files.ts';

const setting = {
  width: 480,
  sizes: [
    [64, 2],
    [48, 3],
    [30, 4],
  ],
  leading: 1.2,
} as const;

const both = [typeface, wideTypeface];
const set = (text: string, typefaces = both) => typeset(text, typefaces, setting);

describe('a text', () => {
  test.each([
    ['Engines', 64, 1],
    ['Introduction to Engines', 64, 2],
    ['The Maintenance of Calculating Engines in Winter', 48, 3],
    ['Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz', 30, 3],
  ])('%s: as large as it fits, %i in %i lines', (text, size, lines) => {
    const found = set(text);
    expect(found?.size).toBe(size);
    expect(found?.lines).toHaveLength(lines);
  });

  test('never leaves its column, whatever its words are', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'aeimnrstWMÄé-.'),
      minLength: 1,
      maxLength: 90,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const { size = 0, lines = [] } = set(words.join(' ')) ?? {};
        expect(lines.length).toBeGreaterThan(0);
        const most = setting.sizes.find(([one]) => one === size)?.[1] ?? 0;
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const { width } of lines) expect(width).toBeLessThanOrEqual(480.001);
      }),
      { numRuns: 200 },
    );
  });

  test('has lines that are about equally long', () => {
    const widths = set('Safe Use of the Lathe and Drill')?.lines.map(({ width }) => width) ?? [];
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6);
  });

  test('that is far too long ends in an ellipsis', () => {
    const long = 'certificate '.repeat(30);
    const short = set(long);
    expect(short?.lines).toHaveLength(4);
    const dots = typeset('…', [typeface], { ...setting, sizes: [[30, 1]] })?.lines[0];
    const ellipsis = dots?.outline(0, 0).length ?? 0;
    expect(ellipsis).toBeGreaterThan(50);
    // Three whole words, or two and the beginning of what is left out.
    const [last] = short?.lines.slice(-1) ?? [];
    const whole = typeset('certificate certificate', [typeface], { ...setting, sizes: [[30, 1]] });
    expect(last?.width).toBeGreaterThan(whole?.lines[0]?.width ?? Number.POSITIVE_INFINITY);
  });

  test('is the same outline each time', () => {
    const outlines = () => set('Łódź & Tromsø')?.lines.map(({ outline }) => outline(10, 20));
    expect(outlines()).toEqual(outlines());
    expect(outlines()?.join('')).not.toContain('NaN');
  });
});

describe('a text is set whole by one typeface', () => {
  test.each([
    ['Engines', 'Engines', true, true],
    ['Сварка и пайка', 'Сварка и пайка', false, true],
    ['Ηλεκτρονικά', 'Ηλεκτρονικά', false, true],
    ['Thợ sửa xe đạp', 'Thợ sửa xe đạp', false, true],
    ['分析機關入門', undefined, false, false],
    ['مدخل إلى الآلات', undefined, false, false],
    ['यंत्रों का परिचय', undefined, false, false],
    ['a\u0301\u0327\u0330', undefined, false, false],
  ])('%s', (text, _, narrow, wide) => {
    expect(covers(typeface, text)).toBe(narrow);
    expect(set(text, [typeface]) !== undefined).toBe(narrow);
    expect(set(text) !== undefined).toBe(wide);
  });
});

test.each([
  ['Cycling 🚲🏽 and more 👩‍🚀', 'Cycling and more'],
  ['🇩🇪 Deutsch 1️⃣', 'Deutsch 1'],
  ['two\n\tlines', 'two lines'],
  ['\u202Eright\u202C to\u00AD left\u0000', 'right to left'],
  ['  blanks   inside  ', 'blanks inside'],
  ['A\u030Angstrom', 'Ångstrom'],
  ['Rosette® ©', 'Rosette® ©'],
])('%j is set as %j', (text, plain) => {
  const outline = (one: string) => set(one)?.lines.map((line) => line.outline(0, 0));
  expect(outline(text)).toEqual(outline(plain));
});

test.each(['', ' ', '🚲', '\u0000', '\u200B\u200D'])('of %j nothing is left to set', (text) => {
  expect(set(text)).toBeUndefined();
});
