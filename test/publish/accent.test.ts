import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastOf as contrast } from '../../src/authoring/picture/colour.ts';
import { accentStyle } from '../../src/publish/accent.ts';

const rgb = (hex: string) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];

test('contrast as WCAG gives it', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
});

test('whatever colour is chosen, it reads on paper and in the dark, and the ink on it reads', () => {
  const hex = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(hex, (accent) => {
      const colours =
        accentStyle(accent)
          .match(/#[0-9a-f]{6}/g)
          ?.map(rgb) ?? [];
      expect(colours).toHaveLength(4);
      const [light, onLight, dark, onDark] = colours as [Rgb, Rgb, Rgb, Rgb];
      expect(contrast(light, [251, 250, 247])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, [20, 22, 26])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(light, onLight)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, onDark)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

type Rgb = [number, number, number];
