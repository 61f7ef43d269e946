/** What the key commands read: which issuers there are, and their public keys. Recipients are left alone. */

import { folderSource } from '../../../content/files.ts';
import { readKeys } from '../../../content/keys.ts';
import { layOut } from '../../../content/layout.ts';
import { placeProblems } from '../../../content/place.ts';
import type { KeySource } from '../../../content/schema/sources.ts';
import { type Problem, sortProblems } from '../../../problems/problem.ts';
import { quote } from '../../../problems/quote.ts';
import { suggest } from '../../../problems/suggest.ts';

export type KeyFolder = {
  /** Slugs of issuers that have a file. */
  readonly issuers: readonly string[];
  readonly keys: readonly KeySource[];
  /** Of the files below `keys/`. */
  readonly problems: readonly Problem[];
};

export async function readKeyFolder(root: string): Promise<KeyFolder> {
  const files = folderSource(root);
  const entries = (await files.list()).filter(({ path }) =>
    /^(keys\/|badges\/[^/]+\/issuer\.md$)/.test(path),
  );
  const problems: Problem[] = [];
  const layout = layOut(entries, problems);
  const keys = await readKeys(files, layout.keys, problems);
  return {
    issuers: layout.issuers.map(({ path }) => path.split('/')[1] ?? ''),
    keys,
    problems: sortProblems(await placeProblems(files, problems)).filter(({ file }) =>
      file.startsWith('keys/'),
    ),
  };
}

/** A problem when there is no such issuer. */
export function issuerProblem({ issuers }: KeyFolder, issuer: string): Problem | undefined {
  if (issuers.includes(issuer)) return undefined;
  const near = suggest(issuer, issuers);
  return {
    code: 'key-issuer-unknown',
    severity: 'error',
    file: `badges/${issuer}/issuer.md`,
    message: `There is no issuer ${quote(issuer)}: the file is not there.`,
    hint:
      near === undefined
        ? `Write the file first${issuers.length > 0 ? `, or name one of these: ${issuers.join(', ')}` : ''}.`
        : `Did you mean ${quote(near)}?`,
  };
}
