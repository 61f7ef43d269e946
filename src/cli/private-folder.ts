/**
 * Writes what names people: below `.rosette/private/`, which its owner alone can read and git never takes. Source:
 * design, section 2.
 */

import { chmod, copyFile, lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { takeLock } from '../publish/lock.ts';
import { workspaceFolder } from '../publish/workspace.ts';

/** Below the root, with forward slashes. */
export const privateFolder = posix.join(workspaceFolder, 'private');

export type PrivateFile = {
  /** Below the private folder, with forward slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
};

export type PrivateOptions = {
  /** A folder below the private one that holds the files of this time alone: what it held before goes. */
  readonly replaces?: string;
};

const ownerOnly = 0o600;
const ownersFolder = 0o700;

/** New files until all are written, and former ones until all are in their place. */
const [writing, former] = ['.writing', '.former'];

/**
 * All of the files or none; one of the same name is replaced.
 *
 * @param files may be made one after the other, so that they never stand in memory together
 * @returns their paths below the root
 */
export async function writePrivate(
  root: string,
  files: Iterable<PrivateFile> | AsyncIterable<PrivateFile>,
  { replaces }: PrivateOptions = {},
): Promise<string[]> {
  await makePrivateFolder(root);
  const at = (...parts: string[]) => join(root, privateFolder, ...parts);
  const release = await takeLock(at('.lock'));
  if (release === undefined) {
    throw new Error(
      `Another command is writing below ${privateFolder}; run this one again after it`,
    );
  }
  const undo: (() => Promise<unknown>)[] = [];
  try {
    await clear(at);
    const paths = await writeAll(at, files);
    for (const place of placesOf(paths, replaces)) undo.push(await putInPlace(at, place));
    return paths.map((path) => posix.join(privateFolder, path));
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  } finally {
    await clear(at);
    await release();
  }
}

type At = (...parts: string[]) => string;

async function clear(at: At): Promise<void> {
  for (const folder of [writing, former]) await rm(at(folder), { recursive: true, force: true });
}

/** A folder that was copied from elsewhere may be open to others; this one is closed. */
export async function makePrivateFolder(root: string): Promise<void> {
  for (const folder of [workspaceFolder, privateFolder]) {
    const stats = await lstat(join(root, folder)).catch(() => undefined);
    if (stats?.isSymbolicLink()) {
      throw new Error(`${folder} is a symbolic link, and where it leads may be open to anybody`);
    }
  }
  await mkdir(join(root, workspaceFolder), { recursive: true });
  await makeFolder(join(root, privateFolder));
  // Where the project's .gitignore does not name the folder, "git add" would take what is in it.
  await writeFile(join(root, privateFolder, '.gitignore'), '*\n', { mode: ownerOnly });
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: ownersFolder });
  await chmod(path, ownersFolder);
}

async function writeAll(
  at: At,
  files: Iterable<PrivateFile> | AsyncIterable<PrivateFile>,
): Promise<string[]> {
  const paths: string[] = [];
  const folders = new Set<string>();
  for await (const { path, content } of files) {
    if (!isBelow(path)) throw new Error(`A file cannot be written to ${path}`);
    const folder = posix.dirname(path);
    if (!folders.has(folder)) await makeFolder(at(writing, folder));
    folders.add(folder);
    await writeFile(at(writing, path), content, { flag: 'wx', mode: ownerOnly });
    paths.push(path);
  }
  return paths;
}

const isBelow = (path: string): boolean =>
  /^[^\\:]+$/.test(path) && path.split('/').every((part) => part !== '' && !part.startsWith('.'));

/** What is put in its place in one step: each file, but the folder that is replaced as a whole. */
function placesOf(paths: readonly string[], replaces: string | undefined): readonly string[] {
  const isInside = (path: string) => replaces !== undefined && path.startsWith(`${replaces}/`);
  const single = paths.filter((path) => !isInside(path));
  return replaces === undefined ? single : [...single, replaces];
}

/** @returns puts back what stood there before */
async function putInPlace(at: At, place: string): Promise<() => Promise<unknown>> {
  const [from, to, before] = [at(writing, place), at(place), at(former, place)];
  await makeFolder(dirname(to));
  await mkdir(dirname(before), { recursive: true, mode: ownersFolder });
  const stats = await lstat(to).catch(() => undefined);
  const isFolder = stats?.isDirectory() === true;
  if (isFolder) await rename(to, before);
  else if (stats?.isFile() === true) await copyFile(to, before);
  const putBack = async () => {
    await rm(to, { recursive: true, force: true });
    if (stats !== undefined) await rename(before, to);
  };
  try {
    // A folder that is replaced by nothing is only taken away.
    await rename(from, to).catch(ignoreAbsent);
  } catch (error) {
    if (isFolder) await rename(before, to).catch(() => undefined);
    throw error;
  }
  return putBack;
}

function ignoreAbsent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
