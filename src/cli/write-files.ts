/** Writes what a plan says: changed files and new ones, each whole or not at all, and nothing left over. */

import { lstat, mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
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

export type Change = {
  readonly path: string;
  /** What the file shall hold; undefined takes it away. */
  readonly content: string | Uint8Array | undefined;
};

export type ChangeOptions = {
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
  { mode }: ChangeOptions = {},
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
