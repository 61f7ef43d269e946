/** Resizing remembered by the digest of the image. */

import { sha256 } from './facts.ts';
import type { Resize } from './produce.ts';
import { rememberIn } from './remembered.ts';
import { resizePng } from './resize.ts';

// Part of the cached name: raise it when resizePng gives other bytes for the same image.
const recipe = 1;

/** @param cache the folder of the cache; it is made when it is missing */
export function cachedResize(cache: string, resize: Resize = resizePng): Resize {
  const remember = rememberIn(cache);
  return (image, size) => remember(`${sha256(image)}-${size}-${recipe}`, () => resize(image, size));
}
