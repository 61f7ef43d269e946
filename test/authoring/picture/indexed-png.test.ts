import fc from 'fast-check';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { indexedPng } from '../../../src/authoring/picture/indexed-png.ts';
import { paletted } from '../../../src/authoring/picture/palette.ts';
import { readChunks } from '../../../src/bakery/png-chunks.ts';

const channel = fc.constantFrom(0, 1, 100, 254, 255);
// Whole transparency or none: what lies between is rounded when it is multiplied.
const pixel = fc
  .tuple(channel, channel, channel, fc.boolean())
  .map(([r, g, b, isShown]) => (isShown ? [r, g, b, 255] : [0, 0, 0, 0]));

test('another decoder reads the same pixels', () => {
  const picture = fc.integer({ min: 1, max: 12 }).chain((side) =>
    fc.record({
      side: fc.constant(side),
      pixels: fc.array(pixel, { minLength: side * side, maxLength: side * side }),
    }),
  );
  fc.assert(
    fc.property(picture, ({ side, pixels }) => {
      const bytes = Uint8Array.from(pixels.flat());
      const png = indexedPng(paletted(bytes), side);
      const { width, height, data } = PNG.sync.read(Buffer.from(png));
      expect([width, height]).toEqual([side, side]);
      expect(new Uint8Array(data)).toEqual(bytes);
    }),
  );
});

test('says nothing of transparency where there is none', () => {
  const types = (pixels: readonly number[]) =>
    readChunks(indexedPng(paletted(Uint8Array.from(pixels)), 1)).map(({ type }) => type);
  expect(types([1, 2, 3, 255])).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  expect(types([0, 0, 0, 0])).toEqual(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
});
