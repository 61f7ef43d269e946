/**
 * Draws a picture as SVG and as a PNG of 512 pixels. WebAssembly and JavaScript of pinned versions only, so that the
 * same request gives the same bytes on every kind of machine.
 */

import {
  type DrawnPicture,
  drawnPicture,
  type PictureRequest,
} from '../../../authoring/badge-picture.ts';
import { indexedPng } from '../../../authoring/picture/indexed-png.ts';
import { paletted } from '../../../authoring/picture/palette.ts';
import { rasterized } from '../../../publish/raster.ts';
import { displayFace } from '../../../publish/typefaces.ts';

const side = 512;

export async function drawPicture(
  request: PictureRequest,
): Promise<DrawnPicture & { readonly png: Uint8Array }> {
  const drawn = drawnPicture(request, await displayFace('bold'));
  return { ...drawn, png: indexedPng(paletted(await rasterized(drawn.svg, side)), side) };
}
