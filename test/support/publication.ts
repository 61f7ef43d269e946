/** A publication from a site in memory. */

import type { Addresses } from '../../src/model/addresses.ts';
import type { Publication } from '../../src/model/publication.ts';
import { renderProblem } from '../../src/problems/render.ts';
import { load } from '../../src/publish/load.ts';
import { inMemory, minimal, now, type SiteFiles } from './site.ts';

/** @throws with all problems when the site has errors */
export async function publish(
  files: SiteFiles,
): Promise<{ publication: Publication; addresses: Addresses }> {
  const { publication, addresses, problems } = await load(inMemory(files), now);
  if (publication === undefined || addresses === undefined) {
    throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  }
  return { publication, addresses };
}

/** Every problem of the minimal site with these files, as a person sees it. */
export async function problemsOf(files: SiteFiles): Promise<string[]> {
  const { problems } = await load(inMemory({ ...minimal, ...files }), now);
  return problems.map((problem) => renderProblem(problem));
}
