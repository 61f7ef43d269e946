/** How much picture data a PNG must hold (PNG specification, "Interlacing", "Filter types"). */
import type { PictureSize } from './image-finding.ts';

/** The fields of `IHDR` after the size. */
export type PngFormat = {
  readonly depth: number;
  readonly colourType: number;
  readonly interlaced: boolean;
};

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The seven passes of Adam7: first column and row, then the steps between. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The length of the inflated data in bytes, or undefined for a colour type that does not exist. */
export function pictureDataBytes(
  { width, height }: PictureSize,
  { depth, colourType, interlaced }: PngFormat,
): number | undefined {
  const perPixel = channels[colourType];
  if (perPixel === undefined) {
    return undefined;
  }
  // Every row starts with the byte that names its filter; a pass without columns has no rows.
  const bytes = (columns: number, rows: number): number =>
    columns === 0 ? 0 : rows * (1 + Math.ceil((columns * depth * perPixel) / 8));
  if (!interlaced) {
    return bytes(width, height);
  }
  return passes.reduce(
    (sum, [left, top, right, down]) =>
      sum +
      bytes(
        Math.max(0, Math.ceil((width - left) / right)),
        Math.max(0, Math.ceil((height - top) / down)),
      ),
    0,
  );
}
