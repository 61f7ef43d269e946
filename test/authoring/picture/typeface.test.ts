import { expect, test } from 'vitest';
import { typeface } from './typeface-files.ts';

test('an outline of a letter, with whole paths', () => {
  const outline = typeface.character('H')?.outline(10, 100, 80) ?? '';
  expect(outline).toMatch(/^M[-\d.]+ [-\d.]+(?:[MLQC][-\d. ]+|Z)+$/);
});

// The library's own path data says NaN for places such as this one.
test('no place of an outline is lost', () => {
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ÅÉŁ&') {
    for (const at of [0, 124.37, 131.45, 201.9]) {
      expect(typeface.character(letter)?.outline(at, 303.5, 121.3)).not.toContain('N');
    }
  }
});

test('letters of both files, and none for what neither has', () => {
  expect(typeface.character('É')).toBeDefined();
  expect(typeface.character('Ł')).toBeDefined();
  expect(typeface.character('囲')).toBeUndefined();
  expect(typeface.character('e\u0331')).toBeUndefined();
  expect(typeface.character('')).toBeUndefined();
});

test('A and V stand closer than their widths', () => {
  expect(typeface.kerning('A', 'V')).toBeLessThan(-0.05);
  expect(typeface.kerning('H', 'H')).toBe(0);
  expect(typeface.kerning('A', 'Ł')).toBe(0);
  expect(typeface.kerning('A', '')).toBe(0);
});
