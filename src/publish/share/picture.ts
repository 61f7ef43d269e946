/** Makes the picture of a badge ready to stand in another: not larger than needed, and with the letters of its texts. */

import type { Resize } from '../produce/workshop.ts';
import { rasterizedPng } from '../raster.ts';
import { displayFace, displayFonts } from '../typefaces.ts';
import type { SharePicture } from './composition.ts';

/** Longer side in pixels: sharp at the size it will have. */
const size = 400;

export async function smallPicture(picture: SharePicture, resize: Resize): Promise<SharePicture> {
  const { bytes, mediaType, width, height } = picture;
  if (mediaType !== 'image/png' || Math.max(width, height) <= size) return picture;
  return { ...picture, bytes: await resize(bytes, size) };
}

/** Within another drawing, the renderer leaves texts out. */
export async function withLetters(picture: SharePicture): Promise<SharePicture> {
  const { bytes, mediaType, width, height } = picture;
  if (mediaType !== 'image/svg+xml') return picture;
  const svg = new TextDecoder().decode(bytes);
  if (!/<(\w+:)?text\b/.test(svg) || !(await hasLetters(svg))) return picture;
  const wide = Math.round((size * width) / Math.max(width, height));
  const png = await rasterizedPng(svg, Math.max(1, wide), await displayFonts());
  return { ...picture, bytes: png, mediaType: 'image/png' };
}

/** Would every text be shown as letters, and none as boxes? What is written as a number is not looked up. */
async function hasLetters(svg: string): Promise<boolean> {
  const face = await displayFace('regular');
  const beyond = new Set(svg.match(/[^\s!-~]/gu));
  return !svg.includes('&#') && [...beyond].every((one) => face.character(one) !== undefined);
}
