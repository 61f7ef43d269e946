/** Writes what a plan says: changed files and new ones, each whole or not at all, and nothing left over. */

import { lstat, mkdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { NewFile } from '../import/existing.ts';

export type Edit = { readonly path: string; readonly text: string };

/** By way of files beside them, which then take their names and permissions. Before all are written, none changes. */
export async function writeEdits(root: string, edits: readonly Edit[]): Promise<void> {
  const parts = edits.map(({ path, text }) => ({ to: join(root, path), text }));
  try {
    for (const { to, text } of parts) {
      const { mode } = await stat(to);
      await writeFile(`${to}.part`, text, { mode });
    }
    for (const { to } of parts) await rename(`${to}.part`, to);
  } catch (error) {
    for (const { to } of parts) await rm(`${to}.part`, { force: true });
    throw error;
  }
}

/** When one of the new files cannot be written, none stays. */
export async function writeNew(into: string, files: readonly NewFile[]): Promise<void> {
  const made: string[] = [];
  const folders: string[] = [];
  try {
    for (const { path, content } of files) {
      const to = join(into, path);
      const first = await mkdir(dirname(to), { recursive: true });
      if (first !== undefined) folders.push(...foldersBetween(first, dirname(to)));
      made.push(`${to}.part`);
      await writeFile(`${to}.part`, content);
    }
    for (const { path } of files) {
      const to = join(into, path);
      if ((await lstat(to).catch(() => undefined)) !== undefined) {
        throw new Error(`${basename(to)} appeared while it was to be written`);
      }
      await rename(`${to}.part`, to);
      made.push(to);
    }
  } catch (error) {
    for (const path of made) await rm(path, { force: true });
    for (const folder of folders.reverse()) await rmdir(folder).catch(() => undefined);
    throw error;
  }
}

/** The folders from the first that was made down to the last. */
function foldersBetween(first: string, last: string): string[] {
  const below = relative(first, last)
    .split(sep)
    .filter((part) => part !== '');
  return [first, ...below.map((_, index) => join(first, ...below.slice(0, index + 1)))];
}
