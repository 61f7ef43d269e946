/** What has to be known of the content before anything is awarded. */

import { type FileSource, folderSource } from '../../../content/files.ts';
import { placeProblems } from '../../../content/place.ts';
import { readContent } from '../../../content/read.ts';
import type { Sources } from '../../../content/schema/sources.ts';
import { hasErrors, type Problem, sortProblems } from '../../../problems/problem.ts';

export type AwardSite = {
  readonly sources: Sources & { readonly site: NonNullable<Sources['site']> };
  /** Files below recipients/, whatever they are. */
  readonly recipientFiles: readonly string[];
};

/**
 * The content, read once. A problem keeps it from being used where nobody could tell the policy of the site, or who has
 * which badge already; all others are for `check` to tell.
 */
export async function readAwardSite(
  root: string,
): Promise<{ site?: AwardSite; problems: readonly Problem[] }> {
  const files = folderSource(root);
  const recipientFiles: string[] = [];
  const listed: FileSource = {
    read: files.read,
    list: async () => {
      const entries = await files.list();
      for (const { path } of entries) {
        if (path.startsWith('recipients/')) recipientFiles.push(path);
      }
      return entries;
    },
  };
  const { sources, problems } = await readContent(listed);
  const inTheWay = problems.filter(isInTheWay);
  if (sources.site === undefined || hasErrors(inTheWay)) {
    return { problems: sortProblems(await placeProblems(files, inTheWay)) };
  }
  return { site: { sources: { ...sources, site: sources.site }, recipientFiles }, problems: [] };
}

const isInTheWay = ({ file, severity, code }: Problem): boolean =>
  severity === 'error' &&
  (file === 'badges/site.yaml' ||
    // A file that is none of ours holds no awards.
    (/^recipients(\/|$)/.test(file) && code !== 'content-unexpected-file'));
