/**
 * Draws a picture as SVG and as a PNG of 512 pixels. WebAssembly and JavaScript of pinned versions only, so that the
 * same request gives the same bytes on every kind of machine.
 */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import {
  type DrawnPicture,
  drawnPicture,
  type PictureRequest,
} from '../../../authoring/badge-picture.ts';
import { indexedPng } from '../../../authoring/picture/indexed-png.ts';
import { paletted } from '../../../authoring/picture/palette.ts';
import { type Typeface, typefaceOf } from '../../../authoring/picture/typeface.ts';

const require = createRequire(import.meta.url);
const read = (path: string) => readFile(require.resolve(path));

const side = 512;

let started: Promise<Typeface> | undefined;

async function start(): Promise<Typeface> {
  const fonts = ['latin', 'latin-ext'].map((letters) =>
    read(`@fontsource/libre-baskerville/files/libre-baskerville-${letters}-700-normal.woff`),
  );
  await initWasm(await read('@resvg/resvg-wasm/index_bg.wasm'));
  return typefaceOf(await Promise.all(fonts));
}

export async function drawPicture(
  request: PictureRequest,
): Promise<DrawnPicture & { readonly png: Uint8Array }> {
  started ??= start();
  const drawn = drawnPicture(request, await started);
  return { ...drawn, png: rasterized(drawn.svg) };
}

function rasterized(svg: string): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: side },
    font: { loadSystemFonts: false },
  });
  const image = drawing.render();
  const png = indexedPng(paletted(image.pixels), side);
  image.free();
  drawing.free();
  return png;
}
