import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paletted } from '../../../src/authoring/picture/palette.ts';

type Colour = readonly [number, number, number, number];

const opaque = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map(([r, g, b]): Colour => [r, g, b, 255]);

const bytesOf = (colours: readonly Colour[]): Uint8Array => Uint8Array.from(colours.flat());

const shownBy = ({ palette, indexes }: ReturnType<typeof paletted>): readonly Colour[] =>
  Array.from(indexes, (index) => palette[index] ?? [0, 0, 0, 0]);

describe('a picture of few colours', () => {
  test('stays as it is', () => {
    fc.assert(
      fc.property(fc.array(opaque, { minLength: 1, maxLength: 60 }), (colours) => {
        expect(shownBy(paletted(bytesOf(colours)))).toEqual(colours);
      }),
    );
  });

  test('what is transparent comes first, and its colour is whole again', () => {
    const { palette, indexes } = paletted(
      bytesOf([
        [255, 0, 0, 255],
        [0, 0, 0, 0],
        [64, 32, 0, 128],
      ]),
    );
    expect(palette).toEqual([
      [0, 0, 0, 0],
      [128, 64, 0, 128],
      [255, 0, 0, 255],
    ]);
    expect([...indexes]).toEqual([2, 0, 1]);
  });
});

test('a picture of many colours has 256 of them, each near the one it stands for', () => {
  const many = Array.from(
    { length: 4096 },
    (_, at): Colour => [
      (at % 16) * 17,
      (Math.floor(at / 16) % 16) * 17,
      Math.floor(at / 256) * 17,
      255,
    ],
  );
  const found = paletted(bytesOf(many));
  expect(found.palette.length).toBe(256);
  const distances = shownBy(found).map((colour, at) =>
    Math.hypot(...colour.map((channel, axis) => channel - (many[at]?.[axis] ?? 0))),
  );
  expect(Math.max(...distances)).toBeLessThan(60);
  expect(distances.reduce((sum, one) => sum + one, 0) / many.length).toBeLessThan(24);
});
