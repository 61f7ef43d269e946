/** Whether a folder may be replaced by a build: only one that a build made, or an empty one. */

import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { contentFolders } from '../content/files.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';

/** A problem when building to `out` would delete something that is not ours. */
export async function outputProblem(root: string, out: string): Promise<Problem | undefined> {
  const real = await realPlace(out);
  const realRoot = await realpath(root);
  const inside = relative(realRoot, real).split(sep);
  const isAround = !relative(real, realRoot).startsWith('..');
  const isSource = [
    ...contentFolders,
    'src',
    'test',
    '.git',
    '.github',
    '.rosette',
    'node_modules',
  ].includes(inside[0] ?? '');
  if (isAround || isSource) {
    return refused(
      out,
      'The output cannot go there: it would replace the folder that holds the content, or a part of it.',
    );
  }
  const kind = await stat(out).catch(() => undefined);
  if (kind === undefined) return undefined;
  if (!kind.isDirectory()) return refused(out, 'There is a file of this name already.');
  const entries = await readdir(out);
  if (entries.length === 0 || entries.includes('catalogue.json')) return undefined;
  return refused(
    out,
    'The folder holds files that no build of Rosette made, and they would be deleted.',
  );
}

/** The real path of a place that need not exist yet. */
async function realPlace(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  return (
    real ?? (dirname(path) === path ? path : join(await realPlace(dirname(path)), basename(path)))
  );
}

const refused = (out: string, message: string): Problem => ({
  code: 'out-not-ours',
  severity: 'error',
  file: basename(out),
  message,
  hint: `Empty ${quote(basename(out))} yourself if nothing in it is needed, or name another folder after --out.`,
});
