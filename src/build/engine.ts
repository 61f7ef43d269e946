/** What our code is, as digests: another engine may write other bytes. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { compareText } from '../problems/problem.ts';
import { sha256 } from '../publish/facts.ts';
import { engineRoot } from '../site/astro-config.ts';

export type Engine = {
  /** Of what makes documents and images. */
  readonly documents: string;
  /** Of what makes pages: everything. */
  readonly pages: string;
};

/** Rooms that documents are made without. */
const pagesOnly = /^src\/(site|cli)\//;

/** What our code is made of besides: libraries, and how Astro takes it. */
const others = ['package-lock.json', 'tsconfig.json'];

/**
 * Read off the files, so that an edit of a template counts.
 *
 * @param root the folder of Rosette itself
 */
export async function engineDigests(root = engineRoot): Promise<Engine> {
  const files = [
    ...(await fastGlob('src/**', { cwd: root, dot: true })).sort(compareText),
    ...others,
  ];
  const digests = await Promise.all(
    files.map(async (path): Promise<[string, string]> => {
      // A packed engine may come without its lock file.
      const bytes = await readFile(join(root, path)).catch(() => new Uint8Array());
      return [path, sha256(bytes)];
    }),
  );
  const made = (parts: readonly [string, string][]): string =>
    sha256(JSON.stringify([process.versions.node, ...parts]));
  return {
    documents: made(digests.filter(([path]) => !pagesOnly.test(path))),
    pages: made(digests),
  };
}
