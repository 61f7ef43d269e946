/** Resizing remembered on disk by the digest of the image, so that a second build reads instead of computing. */

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from './facts.ts';
import type { Resize } from './produce.ts';
import { resizePng } from './resize.ts';

// Part of the cached name: raise it when resizePng gives other bytes for the same image.
const recipe = 1;

/** @param cache the folder of the cache; it is made when it is missing */
export function cachedResize(cache: string, resize: Resize = resizePng): Resize {
  const folder = join(cache, 'images');
  const underway = new Map<string, Promise<Uint8Array>>();
  return (image, size) => {
    const name = `${sha256(image)}-${size}-${recipe}`;
    // Two badges may have the same picture, and both ask at once.
    const made = underway.get(name) ?? remembered(folder, name, () => resize(image, size));
    underway.set(name, made);
    return made.finally(() => underway.delete(name));
  };
}

async function remembered(
  folder: string,
  name: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const path = join(folder, `${name}.png`);
  const seal = join(folder, `${name}.sha256`);
  const [bytes, digest] = await Promise.all([
    readFile(path).catch(() => undefined),
    readFile(seal, 'utf8').catch(() => undefined),
  ]);
  if (bytes !== undefined && digest === sha256(bytes)) return new Uint8Array(bytes);
  const made = await make();
  await mkdir(folder, { recursive: true });
  await writeFile(`${path}.part`, made);
  await rename(`${path}.part`, path);
  await writeFile(seal, sha256(made));
  return made;
}
