import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewColours } from '../../../src/authoring/picture/few-colours.ts';

type Colour = readonly [number, number, number, number];

const shownBy = ({ palette, indexes }: ReturnType<typeof fewColours>): readonly Colour[] =>
  Array.from(indexes, (index) => palette[index] ?? [0, 0, 0, 0]);

const bytesOf = (colours: readonly Colour[]) => Uint8Array.from(colours.flat());

describe('a picture', () => {
  test('of few colours that are clearly different stays as it is', () => {
    const channel = fc.constantFrom(0, 4, 100, 200, 255);
    const colour = fc.tuple(channel, channel, channel).map(([r, g, b]): Colour => [r, g, b, 255]);
    fc.assert(
      fc.property(fc.array(colour, { minLength: 1, maxLength: 60 }), (colours) => {
        expect(shownBy(fewColours(bytesOf(colours)))).toEqual(colours);
      }),
    );
  });

  test('has its hardly different colours as one, the mean of them', () => {
    const colours: Colour[] = [
      [248, 248, 244, 255],
      [250, 248, 244, 255],
      [251, 251, 247, 255],
      [0, 0, 0, 255],
    ];
    const { palette, indexes } = fewColours(bytesOf(colours));
    expect(palette).toEqual([
      [0, 0, 0, 255],
      [250, 249, 245, 255],
    ]);
    expect([...indexes]).toEqual([1, 1, 1, 0]);
  });

  test('of very many colours has 256, each near the one it stands for', () => {
    const colours = Array.from(
      { length: 40_000 },
      (_, index): Colour => [index % 200, Math.floor(index / 200), (index * 7) % 256, 255],
    );
    const found = fewColours(bytesOf(colours));
    expect(found.palette).toHaveLength(256);
    const off = shownBy(found).map((colour, index) =>
      Math.hypot(...[0, 1, 2].map((at) => (colour[at] ?? 0) - (colours[index]?.[at] ?? 0))),
    );
    expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(20);
  });
});
