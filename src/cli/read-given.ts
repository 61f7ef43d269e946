/** Reads a file that somebody named on the command line. */

import { readFile, stat } from 'node:fs/promises';
import { quote } from '../problems/quote.ts';
import type { Io } from './io.ts';

const maxBytes = 16_000_000;

/** Undefined, with a sentence, when there is no such file or it is larger than any badge. */
export async function readGiven(path: string, io: Io): Promise<Uint8Array | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile() !== true) {
    io.warn(`There is no file ${quote(path)}.`);
    return undefined;
  }
  if (stats.size > maxBytes) {
    io.warn(`${quote(path)} has ${Math.ceil(stats.size / 1e6)} MB, which is more than any badge.`);
    return undefined;
  }
  return new Uint8Array(await readFile(path));
}
