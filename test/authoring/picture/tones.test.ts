import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, lchOf } from '../../../src/authoring/picture/colour.ts';
import { tonesOf } from '../../../src/authoring/picture/tones.ts';

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('whatever colour was chosen, the letters are readable on it', () => {
  fc.assert(
    fc.property(hex, (colour) => {
      const { field, fieldEdge, ink } = tonesOf(colour);
      expect(contrast(field, ink)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(fieldEdge, ink)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 1000 },
  );
});

test('the outermost line stands out on white, the rim on black', () => {
  fc.assert(
    fc.property(hex, (colour) => {
      const { edge, rim } = tonesOf(colour);
      expect(contrast(edge, '#ffffff')).toBeGreaterThan(4.5);
      for (const tone of rim) expect(contrast(tone, '#15171b')).toBeGreaterThan(3);
    }),
  );
});

test('a colour that carries white letters stays as it was chosen', () => {
  for (const colour of ['#a32638', '#1f3a5f', '#0f5b63', '#5b2a6b']) {
    expect(tonesOf(colour)).toMatchObject({ field: colour, isDark: true });
  }
});

test('a colour that is too light for white letters gets dark ones', () => {
  for (const colour of ['#ffffff', '#e0a526', '#00ffff', '#d0d0ff']) {
    expect(tonesOf(colour).isDark).toBe(false);
  }
  const { field } = tonesOf('#e0a526');
  expect(Math.abs(lchOf(field).hue - lchOf('#e0a526').hue)).toBeLessThan(4);
});
