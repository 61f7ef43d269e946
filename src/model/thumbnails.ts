/** The small sizes of a PNG that pages show. An SVG is shown as it is. */

import type { Image } from './common.ts';

/** Longer side in pixels: 96 for lists, 400 for a badge's own page (both sharp on dense screens at half the size). */
export const thumbnailSizes = [96, 400] as const;

export type ThumbnailSize = (typeof thumbnailSizes)[number];

/** The sizes that an image is made smaller to. */
export const thumbnailsOf = ({ mediaType, width, height }: Image): readonly ThumbnailSize[] =>
  mediaType === 'image/png' ? thumbnailSizes.filter((size) => Math.max(width, height) > size) : [];

/** How an image stands on a page: as a thumbnail or itself, and in which measures. @param size longer side in pixels */
export function shapeAt(image: Image, size: ThumbnailSize) {
  const scale = size / Math.max(image.width, image.height);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return {
    isSmaller: thumbnailsOf(image).includes(size),
    width: side(image.width),
    height: side(image.height),
  };
}
