/** Writes the artefacts into the stage. Never overwrites: a clash is a mistake, not a choice. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArtefactRef } from './catalogue.ts';
import type { Producer } from './produce.ts';

const atOnce = 32;

export type Written = { readonly files: number; readonly bytes: number };

/**
 * Makes and writes the files in their order, some at a time, so that their bytes never stand in memory together.
 *
 * @throws the file system's error, with code EEXIST when something else already took the address
 */
export async function writeArtefacts(
  refs: Iterable<ArtefactRef>,
  produce: Producer,
  folder: string,
): Promise<Written> {
  const folders = new Set<string>();
  const written = { files: 0, bytes: 0 };
  const writeOne = async (ref: ArtefactRef): Promise<void> => {
    const bytes = await produce(ref);
    const path = join(folder, ref.path);
    const parent = dirname(path);
    if (!folders.has(parent)) {
      await mkdir(parent, { recursive: true });
      folders.add(parent);
    }
    await writeFile(path, bytes, { flag: 'wx' });
    written.files += 1;
    written.bytes += bytes.length;
  };
  let slice: ArtefactRef[] = [];
  for (const ref of refs) {
    slice.push(ref);
    if (slice.length === atOnce) {
      await Promise.all(slice.map(writeOne));
      slice = [];
    }
  }
  await Promise.all(slice.map(writeOne));
  return written;
}
