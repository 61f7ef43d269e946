/** `badges check`: all problems of the content at once. */

import { folderSource } from '../../content/files.ts';
import { hasErrors } from '../../problems/problem.ts';
import { plural } from '../../problems/render.ts';
import { load } from '../../publish/load.ts';
import { trackedKeyProblems } from '../../publish/private-keys.ts';
import { type Command, exit } from '../io.ts';
import { tellOutcome } from '../report.ts';

export const check: Command<object> = async (options, io) => {
  const {
    publication,
    sources,
    problems: ofContent,
  } = await load(folderSource(options.root), options.now ?? io.now());
  const problems = [...ofContent, ...(await trackedKeyProblems(options.root))];
  const counts = {
    issuers: sources.issuers.length,
    badgeClasses: sources.badgeClasses.length,
    awards: sources.awards.length,
  };
  tellOutcome(options, problems, counts, io);
  if (!options.json && publication !== undefined && !hasErrors(problems)) {
    io.print(
      `The content is in order: ${plural(counts.issuers, 'issuer')}, ${plural(counts.badgeClasses, 'badge class', 'badge classes')}, ${plural(counts.awards, 'award')}.`,
    );
  }
  return hasErrors(problems) ? exit.problems : exit.done;
};
