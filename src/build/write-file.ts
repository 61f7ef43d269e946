/** Writes files one at a time, without waiting in between: a thread of a build has nothing else to do meanwhile. */

import {
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../publish/facts.ts';
import type { FileRecord } from './orders.ts';

export type FileWriter = ReturnType<typeof createFileWriter>;

/** @param stage the folder that the paths are below */
export function createFileWriter(stage: string) {
  const folders = new Set<string>();
  /** Where a file goes; its folder is there. */
  const placeOf = (path: string): string => {
    const place = join(stage, path);
    const folder = dirname(place);
    if (!folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      folders.add(folder);
    }
    return place;
  };
  return {
    /** @throws the file system's error, with code EEXIST when something else already took the address */
    write(path: string, bytes: Uint8Array): FileRecord {
      const file = openSync(placeOf(path), 'wx');
      try {
        let written = 0;
        while (written < bytes.length) written += writeSync(file, bytes, written);
        return [path, sha256(bytes), bytes.length, fstatSync(file).mtimeMs];
      } finally {
        closeSync(file);
      }
    },

    /** Is a file still as it is said to be? */
    isThere(folder: string, [path, , bytes, modified]: FileRecord): boolean {
      const there = statSync(join(folder, path), { throwIfNoEntry: false });
      return there?.isFile() === true && there.size === bytes && there.mtimeMs === modified;
    },

    /** Takes a file over from another folder, as a further name of the same file where the disk can do that. */
    keep(from: string, [path, , , modified]: FileRecord): void {
      const source = join(from, path);
      const place = placeOf(path);
      try {
        linkSync(source, place);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
        copyFileSync(source, place, constants.COPYFILE_EXCL);
        // Where the disk keeps times less finely, the file is made anew the next time.
        utimesSync(place, modified / 1000, modified / 1000);
      }
    },
  };
}
