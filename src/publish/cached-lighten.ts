/** Pictures made lighter, remembered by the digest of the image. */

import type { Image } from '../model/common.ts';
import { sha256 } from './facts.ts';
import { lightenPng } from './lighten.ts';
import type { Lighten } from './produce.ts';
import { rememberIn } from './remembered.ts';

// Part of the cached name: raise it when lightenPng gives other bytes for the same image.
const recipe = 1;

/** An SVG stays as it is written: its author may have signed or laid it out. */
export const lightenWith =
  (lighten: (png: Uint8Array) => Promise<Uint8Array>): Lighten =>
  async (image: Image) =>
    image.mediaType === 'image/png' ? { ...image, bytes: await lighten(image.bytes) } : image;

/** Each image once. @param cache the folder of the cache; it is made when it is missing */
export function cachedLighten(cache: string, lighten = lightenPng): Lighten {
  const remember = rememberIn(cache);
  const known = new WeakMap<Image, Promise<Image>>();
  const made = lightenWith((png) =>
    remember(`${sha256(png)}-lighter-${recipe}`, () => lighten(png)),
  );
  return (image) => {
    const found = known.get(image) ?? made(image);
    known.set(image, found);
    return found;
  };
}
