/**
 * Makes a PNG smaller for the pages. WebAssembly rather than native code, because it gives the same bytes on every
 * kind of machine (promise 6).
 */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { encode, initSync as startEncoder } from '@jsquash/png/codec/pkg/squoosh_png.js';
import { resize, initSync as startResizer } from '@jsquash/resize/lib/resize/pkg/squoosh_resize.js';
import { PNG } from 'pngjs';

const require = createRequire(import.meta.url);
let started: Promise<void> | undefined;

async function start(): Promise<void> {
  const read = (path: string) => readFile(require.resolve(path));
  startResizer(await read('@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm'));
  startEncoder(await read('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
}

const lanczos3 = 3;

/**
 * The image with its longer side at `size` pixels, or the image itself where that weighs less (a few colours of a
 * drawing are lighter at full size than the many of its smooth reduction).
 *
 * @param image a PNG that pngjs can decode
 */
export async function resizePng(image: Uint8Array, size: number): Promise<Uint8Array> {
  started ??= start();
  await started;
  const { width, height, data } = PNG.sync.read(Buffer.from(image));
  const scale = size / Math.max(width, height);
  const to = [width, height].map((side) => Math.max(1, Math.round(side * scale)));
  const [toWidth = 1, toHeight = 1] = to;
  const pixels = resize(
    new Uint8Array(data),
    width,
    height,
    toWidth,
    toHeight,
    lanczos3,
    true,
    true,
  );
  const small = encode(new Uint8Array(pixels), toWidth, toHeight, 8);
  return small.length < image.length ? small : image;
}
