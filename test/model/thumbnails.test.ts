import { expect, test } from 'vitest';
import type { Image } from '../../src/model/common.ts';
import { thumbnailsOf } from '../../src/model/thumbnails.ts';

test.each<[Image['mediaType'], number, number, readonly number[]]>([
  ['image/png', 96, 96, []],
  ['image/png', 97, 10, [96]],
  ['image/png', 10, 400, [96]],
  ['image/png', 401, 401, [96, 400]],
  ['image/svg+xml', 2000, 2000, []],
])('%s of %i × %i', (mediaType, width, height, expected) => {
  const extension = mediaType === 'image/png' ? 'png' : 'svg';
  const bytes = new Uint8Array();
  expect(thumbnailsOf({ mediaType, width, height, extension, bytes })).toEqual(expected);
});
