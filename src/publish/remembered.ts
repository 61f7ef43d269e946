/** Pictures remembered on disk by a name that says all they were made from, so that a second build reads instead of computing. */

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from './facts.ts';

/** What stands under the name, or else what `make` gives; what was damaged is made again. */
export type Remember = (name: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

/** @param cache the folder of the cache; it is made when it is missing */
export function rememberIn(cache: string): Remember {
  const folder = join(cache, 'images');
  const underway = new Map<string, Promise<Uint8Array>>();
  return (name, make) => {
    // The same may be asked for twice at once.
    const made = underway.get(name) ?? remembered(folder, name, make);
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
  // Another build may be making the same.
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, made);
  await rename(part, path);
  await writeFile(seal, sha256(made));
  return made;
}
