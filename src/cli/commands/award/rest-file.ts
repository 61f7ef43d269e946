/** The rows of a list that were not awarded, as a list of their own to be mended. */

import { lstat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { ListFile } from '../../../authoring/list-place.ts';
import type { CsvRow } from '../../../syntax/csv.ts';
import { privateFolder, writePrivate } from '../../private-folder.ts';

/** A name below the private folder that no file has: an earlier rest may have been worked on. */
export async function freeRestName(root: string, stem: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `${stem}-rest${number === 1 ? '' : `-${number}`}.csv`;
    const stats = await lstat(join(root, privateFolder, name)).catch(() => undefined);
    if (stats === undefined) return name;
  }
}

/** Below the root. */
export const restPath = (name: string): string => posix.join(privateFolder, name);

/** The columns and rows as they were written. */
export async function writeRest(
  root: string,
  name: string,
  { table }: ListFile,
  rows: readonly CsvRow[],
  hadMark: boolean,
): Promise<void> {
  const lines = [table.header, ...rows].map(({ raw }) => (raw.endsWith('\n') ? raw : `${raw}\n`));
  const content = `${hadMark ? '\u{FEFF}' : ''}${lines.join('')}`;
  await writePrivate(root, [{ path: name, content }]);
}
