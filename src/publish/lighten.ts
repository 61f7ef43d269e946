/**
 * Makes a PNG lighter without changing a pixel, once for all copies of it that are published. WebAssembly rather than
 * native code, because it gives the same bytes on every kind of machine (promise 6).
 */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initSync, optimise } from '@jsquash/oxipng/codec/pkg/squoosh_oxipng.js';
import { PNG } from 'pngjs';
import { type PngChunk, readChunks } from '../bakery/png-chunks.ts';

const require = createRequire(import.meta.url);
let started: Promise<unknown> | undefined;

const start = async (): Promise<unknown> =>
  initSync(await readFile(require.resolve('@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm')));

/** How hard it tries: the next step takes twice as long, and gains a hundredth. */
const level = 1;

/** What says how the pixels are written, and may be written otherwise. @see PNG, "Chunk specifications" */
const ofPixels: readonly string[] = [
  'IHDR',
  'PLTE',
  'tRNS',
  'IDAT',
  'IEND',
  'bKGD',
  'sBIT',
  'hIST',
];

/**
 * @param image a complete PNG
 * @returns the same picture with everything that is said in it besides, or the image itself when nothing is gained
 */
export async function lightenPng(image: Uint8Array): Promise<Uint8Array> {
  started ??= start();
  await started;
  let lighter: Uint8Array;
  try {
    lighter = new Uint8Array(optimise(image, level, false, false));
  } catch {
    // It is a PNG that others can read, and this library cannot.
    return image;
  }
  return lighter.length < image.length && isSame(image, lighter) ? lighter : image;
}

/** Are they the same to whoever looks at them, and to whoever reads what else is in them? */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  const said = (image: Uint8Array): string =>
    JSON.stringify(
      readChunks(image)
        .filter(({ type }) => !ofPixels.includes(type))
        .map((chunk) => textOf(image, chunk)),
    );
  if (said(one) !== said(other)) return false;
  const [before, after] = [one, other].map((image) => PNG.sync.read(Buffer.from(image)));
  return (
    before !== undefined &&
    after !== undefined &&
    before.width === after.width &&
    before.height === after.height &&
    before.data.equals(after.data)
  );
}

const textOf = (image: Uint8Array, { start, end }: PngChunk): string =>
  Buffer.from(image.subarray(start, end)).toString('latin1');
