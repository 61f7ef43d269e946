import { expect, test } from 'vitest';
import { pictureDataBytes } from '../../../src/content/images/png-data.ts';

// Counted by hand from the specification's drawing of the passes.
test.each([
  [{ width: 1, height: 1 }, 8, 6, false, 5],
  [{ width: 3, height: 2 }, 8, 2, false, 20],
  [{ width: 9, height: 2 }, 1, 0, false, 6],
  [{ width: 2, height: 1 }, 16, 4, false, 9],
  [{ width: 3, height: 1 }, 4, 3, false, 3],
  [{ width: 1, height: 1 }, 8, 6, true, 5],
  [{ width: 2, height: 2 }, 8, 0, true, 7],
  [{ width: 8, height: 8 }, 8, 0, true, 64 + 15],
  [{ width: 8, height: 8 }, 1, 0, true, 15 + 15],
])(
  '%j, %d bits, colour type %d, interlaced %s: %d bytes',
  (size, depth, colourType, interlaced, bytes) => {
    expect(pictureDataBytes(size, { depth, colourType, interlaced })).toBe(bytes);
  },
);

test('a colour type that does not exist', () => {
  const format = { depth: 8, colourType: 5, interlaced: false };
  expect(pictureDataBytes({ width: 1, height: 1 }, format)).toBeUndefined();
});
