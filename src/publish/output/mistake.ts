/** What can be wrong with a finished file, and what is asked of the site to find it. */

import type { Problem } from '../../problems/problem.ts';
import { visible } from '../../problems/quote.ts';
import type { BuiltSite } from './built-site.ts';

export type Mistake = {
  readonly code: 'output-id' | 'output-link' | 'output-missing';
  readonly severity?: Problem['severity'];
  readonly message: string;
  readonly hint: string;
};

export const rebuild =
  'Build again with "npm run build". If it says the same, this is a mistake of Rosette: please report it.';
export const mend =
  'Mend the link where it is written (a Markdown file, or a field with an address), or put the file into public/.';

/**
 * Folders in which nothing stands but what a build wrote, some of them in each language. Elsewhere below the base a host
 * may have more than we know.
 */
export const rooms =
  /^(?:(?:[a-z]{2,3}(?:-[a-z0-9]{1,8})*\/)?(?:issuers|badges|awards|verify)|catalogue|_astro)\//;

/** A folder may be named without its final slash: hosts lead on to it. */
export const isThere = async (site: BuiltSite, path: string): Promise<boolean> =>
  (await site.has(path)) || (!path.endsWith('.html') && (await site.has(`${path}/index.html`)));

export const missing = (path: string): Mistake => ({
  code: 'output-missing',
  message: `The catalogue lists "${shown(path)}", and there is no such file.`,
  hint: rebuild,
});

export const shown = (text: string): string => visible(text.slice(0, 300));
