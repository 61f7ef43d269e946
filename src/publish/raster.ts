/**
 * SVG → pixels. WebAssembly rather than native code, because it gives the same bytes on every kind of machine
 * (promise 6).
 */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);
// It can be started once in a process.
let started: Promise<void> | undefined;

const start = async (): Promise<void> =>
  initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));

/** Plain fonts for texts that are no outlines, and the family of all that name another. Without, texts are left out. */
export type RasterFonts = { readonly files: readonly Uint8Array[]; readonly family: string };

/**
 * Four bytes a pixel, multiplied with alpha.
 *
 * @param width of the picture in pixels; the height follows
 * @throws where the drawing is too much for the renderer
 */
export const rasterized = (svg: string, width: number): Promise<Uint8Array> =>
  rendered(svg, width, undefined, (image) => image.pixels);

/** The same as a PNG of all its colours. */
export const rasterizedPng = (
  svg: string,
  width: number,
  fonts?: RasterFonts,
): Promise<Uint8Array> => rendered(svg, width, fonts, (image) => image.asPng());

type Image = ReturnType<InstanceType<typeof Resvg>['render']>;

async function rendered(
  svg: string,
  width: number,
  fonts: RasterFonts | undefined,
  taken: (image: Image) => Uint8Array,
): Promise<Uint8Array> {
  started ??= start();
  await started;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: fonts === undefined ? { loadSystemFonts: false } : fontOptions(fonts),
  });
  try {
    const image = drawing.render();
    const bytes = taken(image);
    image.free();
    return bytes;
  } finally {
    drawing.free();
  }
}

const fontOptions = ({ files, family }: RasterFonts) => ({
  fontBuffers: [...files],
  defaultFontFamily: family,
  serifFamily: family,
  sansSerifFamily: family,
  cursiveFamily: family,
  fantasyFamily: family,
  monospaceFamily: family,
});
