/** What stands below badges/: issuers and badge classes. Recipients and keys are left alone. */

import { type FileEntry, type FileSource, folderSource } from '../../../content/files.ts';
import { placeProblems } from '../../../content/place.ts';
import { readContent } from '../../../content/read.ts';
import type { Sources } from '../../../content/schema/sources.ts';
import type { Problem } from '../../../problems/problem.ts';
import { quote } from '../../../problems/quote.ts';
import { suggest } from '../../../problems/suggest.ts';

export type BadgesFolder = {
  readonly files: FileSource;
  /** By path; a link counts as what stands at its path. */
  readonly entries: ReadonlyMap<string, FileEntry>;
  readonly sources: Sources;
  /** Slugs of the issuers that have a file, also where it is not right yet. */
  readonly issuers: readonly string[];
  /** What is wrong with a file, with lines. */
  readonly problemsOf: (file: string) => Promise<readonly Problem[]>;
};

export async function readBadgesFolder(root: string): Promise<BadgesFolder> {
  const folder = folderSource(root);
  const entries = (await folder.list()).filter(({ path }) => /^badges(\/|$)/.test(path));
  const files: FileSource = { list: async () => entries, read: folder.read };
  const { sources, problems } = await readContent(files);
  return {
    files,
    entries: new Map(entries.map((entry) => [entry.path, entry])),
    sources,
    issuers: [...sources.written.issuers].sort(),
    problemsOf: (file) =>
      placeProblems(
        files,
        problems.filter((problem) => problem.file === file),
      ),
  };
}

/** A problem for each file that stands at a path where one shall be made, or where a folder for it would have to be. */
export function inTheWay({ entries }: BadgesFolder, paths: readonly string[]): Problem[] {
  const taken = paths
    .flatMap((path) => [...foldersOf(path), path])
    .filter((path) => entries.has(path));
  return [...new Set(taken)].map((file) => ({
    code: 'file-exists',
    severity: 'error',
    file,
    message: 'Something of this name is there already, and nothing is written over it.',
    hint: 'Choose another short name, or take the file away first.',
  }));
}

const foldersOf = (path: string): string[] =>
  path
    .split('/')
    .flatMap((_, index, parts) => (index === 0 ? [] : [parts.slice(0, index).join('/')]));

/** A problem when there is no such issuer. */
export function issuerProblem({ issuers }: BadgesFolder, issuer: string): Problem | undefined {
  if (issuers.includes(issuer)) return undefined;
  const near = suggest(issuer, issuers);
  const make = 'npm run badges -- issuer new';
  return {
    code: 'issuer-missing',
    severity: 'error',
    file: `badges/${issuer}/issuer.md`,
    message: `There is no issuer ${quote(issuer)}: the file is not there.`,
    hint:
      near !== undefined
        ? `Did you mean ${quote(near)}?`
        : issuers.length > 0
          ? `There are: ${issuers.join(', ')}. To make a new one: ${make}`
          : `Make it first: ${make}`,
  };
}
