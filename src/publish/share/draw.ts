/** Draws the picture of a link as a PNG, the same bytes for the same content on every kind of machine. */

import { fewColours } from '../../authoring/picture/few-colours.ts';
import { indexedPng } from '../../authoring/picture/indexed-png.ts';
import type { Typeface } from '../../authoring/picture/typeface.ts';
import type { Resize } from '../produce/workshop.ts';
import { rasterized } from '../raster.ts';
import { displayFace, type Weight, wideFace } from '../typefaces.ts';
import { type ShareContent, shareSize, shareSvg } from './composition.ts';
import { smallPicture, withLetters } from './picture.ts';
import { covers } from './typeset.ts';

export type DrawShare = (content: ShareContent) => Promise<Uint8Array>;

export const shareDrawer =
  (resize: Resize): DrawShare =>
  async ({ picture, ...words }) =>
    drawShare(picture ? { ...words, picture: await smallPicture(picture, resize) } : words);

/** @param content with a picture that is small already */
export async function drawShare({ picture, ...words }: ShareContent): Promise<Uint8Array> {
  const { by = '', host, name } = words;
  const typefaces = {
    bold: await facesFor([name], 'bold'),
    regular: await facesFor([by, host], 'regular'),
  };
  if (picture === undefined) return png(shareSvg(words, typefaces));
  try {
    return await png(shareSvg({ ...words, picture: await withLetters(picture) }, typefaces));
  } catch {
    // A picture that browsers can show may still be too much for this renderer (a million elements, for example).
    return png(shareSvg(words, typefaces));
  }
}

const png = async (svg: string): Promise<Uint8Array> =>
  indexedPng(fewColours(await rasterized(svg, shareSize.width)), shareSize.width, 6);

async function facesFor(texts: readonly string[], weight: Weight): Promise<readonly Typeface[]> {
  const display = await displayFace(weight);
  return texts.every((text) => covers(display, text))
    ? [display]
    : [display, await wideFace(weight)];
}
