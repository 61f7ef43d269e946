/** The small sizes of a PNG that pages show. An SVG is shown as it is. */

import type { Image } from './common.ts';

/** Longer side in pixels: 96 for lists, 400 for a badge's own page (both sharp on dense screens at half the size). */
export const thumbnailSizes = [96, 400] as const;

export type ThumbnailSize = (typeof thumbnailSizes)[number];

/** The sizes that an image is made smaller to. */
export const thumbnailsOf = ({ mediaType, width, height }: Image): readonly ThumbnailSize[] =>
  mediaType === 'image/png' ? thumbnailSizes.filter((size) => Math.max(width, height) > size) : [];
