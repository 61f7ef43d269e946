/** Writes what a plan says: changed files and new ones, each whole or not at all, and nothing left over. */

import { lstat, mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';

export type Change = {
  readonly path: string;
  /** What the file shall hold; undefined takes it away. */
  readonly content: string | Uint8Array | undefined;
};

export type ChangeOptions = {
  /** All are new: whatever appeared at one of their places since they were planned stays, and nothing is written. */
  readonly onlyNew?: boolean;
  /** Permissions of files that are new: owner-only for what names people. */
  readonly mode?: number;
};

/**
 * New, changed and removed files together. Before all are written none changes, and when one cannot be put in its
 * place, those before it go back to what they were. Whoever plans
 * new files has seen that none stands there.
 */
export async function writeChanges(
  root: string,
  changes: readonly Change[],
  { mode, onlyNew = false }: ChangeOptions = {},
): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  const parts: string[] = [];
  try {
    const before = new Map<string, Buffer | undefined>();
    for (const { path, content } of changes) {
      const to = join(root, path);
      before.set(path, await readFile(to).catch(() => undefined));
      if (content === undefined) continue;
      const first = await mkdir(dirname(to), { recursive: true });
      if (first !== undefined) {
        for (const folder of foldersBetween(first, dirname(to))) undo.push(() => rmdir(folder));
      }
      const permissions = mode ?? (await stat(to).catch(() => undefined))?.mode;
      parts.push(`${to}.part`);
      await writeFile(`${to}.part`, content, {
        flush: true,
        ...(permissions === undefined ? {} : { mode: permissions }),
      });
    }
    for (const { path, content } of changes) {
      const to = join(root, path);
      const old = before.get(path);
      if (onlyNew && (await lstat(to).catch(() => undefined)) !== undefined) {
        throw new Error(`${basename(to)} appeared while it was to be written`);
      }
      undo.push(() => (old === undefined ? rm(to, { force: true }) : writeFile(to, old)));
      if (content === undefined) await rm(to, { force: true });
      else await rename(`${to}.part`, to);
    }
  } catch (error) {
    for (const part of parts) await rm(part, { force: true });
    for (const step of undo.reverse()) await step().catch(() => undefined);
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
