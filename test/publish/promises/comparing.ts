/** Two versions of a site in memory, compared. */

import { renderProblem } from '../../../src/problems/render.ts';
import { compareFiles } from '../../../src/publish/against.ts';
import { inMemory, now, type SiteFiles } from '../../support/site.ts';

/** Undefined takes a file away. */
export type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;

export const changed = (files: SiteFiles, changes: Changes): SiteFiles =>
  Object.fromEntries(
    Object.entries({ ...files, ...changes }).filter(([, content]) => content !== undefined),
  ) as SiteFiles;

/** What the changes would do to what was published with the files before. */
export async function compared(before: SiteFiles, changes: Changes) {
  const since = { ref: 'main', commit: 'main', now };
  const files = inMemory(changed(before, changes));
  const comparison = await compareFiles(inMemory(before), files, since);
  if (comparison.kind === 'impossible') throw new Error(comparison.message);
  return comparison;
}

/** Every broken promise, as a person sees it. */
export async function broken(before: SiteFiles, changes: Changes): Promise<readonly string[]> {
  const { problems } = await compared(before, changes);
  return problems.map((problem) => renderProblem(problem));
}

/** Code and place of every broken promise: `promise-facts-changed recipients/ada.md:4`. */
export async function places(before: SiteFiles, changes: Changes): Promise<readonly string[]> {
  const { problems } = await compared(before, changes);
  return problems.map(({ code, file, line }) =>
    [code, line === undefined ? file : `${file}:${line}`].join(' '),
  );
}

/** A file with the second text in place of the first. */
export const edited = (files: SiteFiles, path: string, from: string, to: string): SiteFiles => {
  const text = String(files[path]);
  if (!text.includes(from)) throw new Error(`There is no ${from} in ${path}.`);
  return { [path]: text.replace(from, to) };
};
