/** Whether every id of ours is the file that says so, and every address and link of ours leads to a file. */

import type { AwardId } from '../../model/award.ts';
import { compareText, type Problem } from '../../problems/problem.ts';
import type { BuiltSite } from './built-site.ts';
import { documentMistakes } from './document-mistakes.ts';
import { type Mistake, missing } from './mistake.ts';
import { pageMistakes } from './page-mistakes.ts';

const atOnce = 16;

/**
 * Looks at every document and page that stays for ever; files of `public/` are not ours to judge.
 *
 * @param folder how the site's folder is called in a message
 * @param awards whose files are looked at, with all that is no award's
 */
export async function linkProblems(
  site: BuiltSite,
  folder: string,
  awards: readonly AwardId[] = site.awards,
): Promise<Problem[]> {
  const found = new Map<string, { readonly mistake: Mistake; file: string; files: number }>();
  const look = async (path: string, within: BuiltSite): Promise<void> => {
    for (const mistake of await mistakesOf(within, path)) {
      const known = found.get(mistake.message);
      if (known === undefined) found.set(mistake.message, { mistake, file: path, files: 1 });
      else {
        known.files += 1;
        if (compareText(path, known.file) < 0) known.file = path;
      }
    }
  };
  for (const some of slices(site.kept)) await Promise.all(some.map((path) => look(path, site)));
  for (const some of slices(awards)) {
    await Promise.all(
      some.map(async (award) => {
        const files = await site.filesOf(award);
        const within = withFiles(site, files);
        for (const path of files) await look(path, within);
      }),
    );
  }
  return [...found.values()].map(({ mistake, file, files }): Problem => {
    const { code, severity = 'error', message, hint } = mistake;
    const more = files > 1 ? ` ${alike(files - 1)}` : '';
    return { code, severity, file: `${folder}/${file}`, message: message + more, hint };
  });
}

const alike = (others: number): string =>
  others === 1 ? 'So does 1 other file.' : `So do ${others} other files.`;

/** The same site; which of an award's files are there is known without asking the disk again. */
function withFiles(site: BuiltSite, files: readonly string[]): BuiltSite {
  const there = new Set(files);
  return { ...site, has: async (path) => there.has(path) || site.has(path) };
}

async function mistakesOf(site: BuiltSite, path: string): Promise<readonly Mistake[]> {
  if (path.endsWith('.html')) return pageMistakes(site, path);
  if (path.endsWith('.json')) return documentMistakes(site, path);
  return (await site.has(path)) ? [] : [missing(path)];
}

function* slices<T>(all: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < all.length; start += atOnce) yield all.slice(start, start + atOnce);
}
