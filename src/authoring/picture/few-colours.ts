/**
 * An opaque picture → at most 256 colours, quickly: colours that differ in their last two bits alone count as one from
 * the start, so that the palette is made from thousands of colours and not from a hundred thousand.
 */

import { type Paletted, paletteOf } from './palette.ts';

/** Six bits of each channel. */
const bins = 1 << 18;

/** @param pixels four bytes each; the fourth is 255 throughout */
export function fewColours(pixels: Uint8Array): Paletted {
  const length = pixels.length / 4;
  const binOf = new Uint32Array(length);
  const counts = new Uint32Array(bins);
  const sums = { r: new Uint32Array(bins), g: new Uint32Array(bins), b: new Uint32Array(bins) };
  // Plain loops: a million pixels pass here for each picture, most of them of the colour of the one before.
  const add = (colour: number, pixels: number): number => {
    const [r, g, b] = [colour >> 16, (colour >> 8) & 255, colour & 255];
    const bin = ((r >> 2) << 12) | ((g >> 2) << 6) | (b >> 2);
    counts[bin] = (counts[bin] as number) + pixels;
    sums.r[bin] = (sums.r[bin] as number) + pixels * r;
    sums.g[bin] = (sums.g[bin] as number) + pixels * g;
    sums.b[bin] = (sums.b[bin] as number) + pixels * b;
    return bin;
  };
  const colourAt = (index: number): number =>
    ((pixels[4 * index] as number) << 16) |
    ((pixels[4 * index + 1] as number) << 8) |
    (pixels[4 * index + 2] as number);
  for (let start = 0; start < length; ) {
    const colour = colourAt(start);
    let end = start + 1;
    while (end < length && colourAt(end) === colour) end += 1;
    binOf.fill(add(colour, end - start), start, end);
    start = end;
  }
  const words = new Map<number, number>();
  for (let bin = 0; bin < bins; bin += 1) {
    const count = counts[bin] ?? 0;
    if (count === 0) continue;
    const mean = (of: Uint32Array): number => Math.round((of[bin] ?? 0) / count);
    const word = (mean(sums.r) << 24) | (mean(sums.g) << 16) | (mean(sums.b) << 8) | 255;
    words.set(bin, word >>> 0);
  }
  // The mean of a bin lies in it, so no two bins have the same.
  const { palette, indexOf } = paletteOf(
    new Map([...words].map(([bin, word]) => [word, counts[bin] ?? 0])),
  );
  const indexOfBin = new Uint8Array(bins);
  for (const [bin, word] of words) indexOfBin[bin] = indexOf.get(word) ?? 0;
  const indexes = new Uint8Array(length);
  for (let index = 0; index < length; index += 1) {
    indexes[index] = indexOfBin[binOf[index] ?? 0] ?? 0;
  }
  return { palette, indexes };
}
