/** `badges check`: all problems of the content at once, and with `--output` those of a finished site. */

import { isAbsolute, relative, sep } from 'node:path';
import { folderSource } from '../../content/files.ts';
import { given } from '../../model/given.ts';
import type { Instant } from '../../model/instant.ts';
import { hasErrors } from '../../problems/problem.ts';
import { plural } from '../../problems/render.ts';
import { load } from '../../publish/load.ts';
import { trackedKeyProblems } from '../../publish/private-keys.ts';
import { type Command, exit } from '../io.ts';
import { tellOutcome } from '../report.ts';

type CheckOptions = {
  /** Absolute path of a folder that a build made. */
  readonly output?: string;
};

export const check: Command<CheckOptions> = async (options, io) => {
  const { root } = options;
  const now = options.now ?? io.now();
  const { publication, sources, problems: ofContent } = await load(folderSource(root), now);
  const output =
    options.output === undefined
      ? undefined
      : await lookAt(options.output, root, now, sources.site?.url);
  const problems = [...ofContent, ...(await trackedKeyProblems(root)), ...(output?.problems ?? [])];
  const counts = {
    issuers: sources.issuers.length,
    badgeClasses: sources.badgeClasses.length,
    awards: sources.awards.length,
  };
  const looked = output && { linked: output.linked, verified: output.judged };
  tellOutcome(options, problems, given({ ...counts, output: looked }), io);
  if (!options.json && publication !== undefined && !hasErrors(problems)) {
    io.print(
      `The content is in order: ${plural(counts.issuers, 'issuer')}, ${plural(counts.badgeClasses, 'badge class', 'badge classes')}, ${plural(counts.awards, 'award')}.`,
    );
    if (output !== undefined) io.print(output.sentence);
  }
  return hasErrors(problems) ? exit.problems : exit.done;
};

async function lookAt(output: string, root: string, now: Instant, base: string | undefined) {
  const { checkedSentence, checkOutput, checkSamples } = await import(
    '../../publish/check-output.ts'
  );
  const inside = relative(root, output).split(sep).join('/');
  const name = inside === '' || inside.startsWith('..') || isAbsolute(inside) ? output : inside;
  const check = await checkOutput(output, { now, samples: checkSamples, name, base });
  return { ...check, sentence: checkedSentence(check) };
}
