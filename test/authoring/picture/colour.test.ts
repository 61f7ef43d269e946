import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, hexOfLch, lchOf, rgbOf } from '../../../src/authoring/picture/colour.ts';

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

// Values of CSS Color Module Level 4, oklch() of the named colours.
test.each([
  { given: '#ff0000', expected: { lightness: 0.628, chroma: 0.2577, hue: 29.2 } },
  { given: '#00ff00', expected: { lightness: 0.8664, chroma: 0.2948, hue: 142.5 } },
  { given: '#0000ff', expected: { lightness: 0.452, chroma: 0.3132, hue: 264.1 } },
  { given: '#008080', expected: { lightness: 0.5431, chroma: 0.0927, hue: 194.8 } },
])('$given', ({ given, expected }) => {
  const { lightness, chroma, hue } = lchOf(given);
  expect(lightness).toBeCloseTo(expected.lightness, 3);
  expect(chroma).toBeCloseTo(expected.chroma, 3);
  expect(hue).toBeCloseTo(expected.hue, 0);
});

test('every colour of a screen comes back as it was', () => {
  fc.assert(
    fc.property(hex, (colour) => {
      expect(hexOfLch(lchOf(colour))).toBe(colour);
    }),
  );
});

test('what no screen shows becomes the strongest colour of its hue that one does', () => {
  const shown = lchOf(hexOfLch({ lightness: 0.7, chroma: 0.4, hue: 150 }));
  expect(shown.lightness).toBeCloseTo(0.7, 1);
  expect(shown.hue).toBeCloseTo(150, -1);
  expect(shown.chroma).toBeGreaterThan(0.15);
  expect(hexOfLch({ lightness: 1.4, chroma: 0.1, hue: 0 })).toBe('#ffffff');
  expect(hexOfLch({ lightness: -1, chroma: 0, hue: 0 })).toBe('#000000');
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#000000', 21],
  ['#777777', '#ffffff', 4.48],
  ['#123456', '#123456', 1],
])('contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});

test('the channels of a colour', () => {
  expect(rgbOf('#0f5b63')).toEqual([15, 91, 99]);
});
