/** The files that somebody could get to see: those of the working tree that git has or would take, and those of the output. */

import { lstat, readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import fastGlob from 'fast-glob';
import { git, gitNames } from '../../content/git.ts';
import type { Repository } from '../../content/git-history.ts';
import { compareText } from '../../problems/problem.ts';
import { workspaceFolder } from '../workspace.ts';
import { type Gathered, gather, gatherName, type Place } from './gather.ts';
import { isRecipientFile } from './recipient-file.ts';
import { textOf } from './text-of.ts';

export type PlacedFile = { readonly place: Place; readonly path: string };

/** Larger than any text that a person writes; a cohort may be larger. Source: design, section 2, for CSV. */
const [maxBytes, maxCohortBytes] = [5_000_000, 64_000_000];

export const isTooLarge = (content: string | undefined, bytes: number): boolean =>
  bytes > (content !== undefined && isRecipientFile(content) ? maxCohortBytes : maxBytes);

/** The name below the root of what git names from its own top. */
export const belowRoot = ({ prefix }: Repository, name: string): string | undefined =>
  name.startsWith(prefix) ? name.slice(prefix.length) : undefined;

/** What git tracks and what it would add. Without git: all there is, but what nobody publishes. */
export async function treeFiles(
  root: string,
  repository: Repository | undefined,
  output: string,
): Promise<PlacedFile[]> {
  const files = repository === undefined ? await anyFiles(root) : await gitFiles(repository);
  return files
    .filter(({ path }) => inside(output, path) === undefined)
    .sort((a, b) => compareText(a.place.file, b.place.file));
}

async function gitFiles(repository: Repository): Promise<PlacedFile[]> {
  const { top } = repository;
  const listed = async (...flags: string[]) =>
    gitNames(await git(top, ['ls-files', '-z', ...flags]));
  const tracked = new Set(await listed('--cached'));
  const others = await listed('--others', '--exclude-standard');
  return [...tracked, ...others].map((file) => {
    const content = belowRoot(repository, file);
    const isTracked = tracked.has(file);
    const place = { where: 'tree', file, isTracked } as const;
    return { place: content === undefined ? place : { ...place, content }, path: join(top, file) };
  });
}

const nobodysFiles = ['**/.git/**', '**/node_modules/**', `${workspaceFolder}/**`];

async function anyFiles(root: string): Promise<PlacedFile[]> {
  const found = await list(root, nobodysFiles);
  return found.map((file) => ({
    place: { where: 'tree', file, content: file, isTracked: false },
    path: join(root, file),
  }));
}

const list = (cwd: string, ignore: readonly string[] = []): Promise<string[]> =>
  fastGlob('**', { cwd, dot: true, followSymbolicLinks: false, ignore: [...ignore] });

/** @param folder absolute; undefined where it is not there */
export async function outputFiles(root: string, folder: string): Promise<PlacedFile[] | undefined> {
  const stats = await lstat(folder).catch(() => undefined);
  if (stats?.isDirectory() !== true) return undefined;
  const name = inside(root, folder) ?? folder;
  const found = await list(folder);
  return found.sort(compareText).map((file) => ({
    place: { where: 'output', file: `${name}/${file}` },
    path: join(folder, file),
  }));
}

/** The path of a file below a folder, with forward slashes; undefined where it lies elsewhere. */
function inside(folder: string, path: string): string | undefined {
  const below = relative(folder, path);
  const isElsewhere = below === '' || below.startsWith('..') || isAbsolute(below);
  return isElsewhere ? undefined : below.split(sep).join('/');
}

const atOnce = 32;

/** @returns the files that were too large to be looked into */
export async function gatherFiles(
  into: Gathered,
  files: readonly PlacedFile[],
  onStep: () => void,
): Promise<string[]> {
  const tooLarge: string[] = [];
  for (let start = 0; start < files.length; start += atOnce) {
    const some = files.slice(start, start + atOnce);
    const read = await Promise.all(some.map(readPlaced));
    for (const [index, { place }] of some.entries()) {
      const text = read[index];
      if (text === 'too-large') tooLarge.push(place.file);
      if (typeof text === 'object') gather(into, place, text.text);
      else if (text !== 'gone') gatherName(into, place);
      onStep();
    }
  }
  return tooLarge;
}

/** Links are not followed: what they lead to stands elsewhere, or not in the repository at all. */
export async function readPlaced({ place, path }: PlacedFile) {
  const stats = await lstat(path).catch(() => undefined);
  if (stats?.isFile() !== true) return 'gone';
  if (isTooLarge(place.content, stats.size)) return 'too-large';
  return (await textOf(await readFile(path))) ?? 'no-text';
}
