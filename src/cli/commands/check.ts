/**
 * `badges check`: all problems of the content at once, with `--against` what it would change of what was published
 * before, and with `--output` what is wrong with a finished site.
 */

import { isAbsolute, relative, sep } from 'node:path';
import { folderSource } from '../../content/files.ts';
import { given } from '../../model/given.ts';
import type { Instant } from '../../model/instant.ts';
import { hasErrors } from '../../problems/problem.ts';
import { plural } from '../../problems/render.ts';
import { type Loaded, load } from '../../publish/load.ts';
import { trackedKeyProblems } from '../../publish/private-keys.ts';
import { type Command, exit } from '../io.ts';
import { tellOutcome } from '../report.ts';

type CheckOptions = {
  /** Absolute path of a folder that a build made. */
  readonly output?: string;
  /** What git knows an earlier commit by. */
  readonly against?: string;
  /** Mend what is mechanical first. */
  readonly fix?: boolean;
};

export const check: Command<CheckOptions> = async (options, io) => {
  const { root, against } = options;
  if (options.fix === true) return (await import('./check/fix.ts')).fixContent(options, io);
  const now = options.now ?? io.now();
  const content = await load(folderSource(root), now);
  const { publication, sources } = content;
  const compared = against === undefined ? undefined : await compare(root, against, now, content);
  const output =
    options.output === undefined
      ? undefined
      : await lookAt(options.output, root, now, sources.site?.url);
  const problems = [
    ...content.problems,
    ...(await trackedKeyProblems(root)),
    ...(compared?.problems ?? []),
    ...(output?.problems ?? []),
  ];
  const counts = {
    issuers: sources.issuers.length,
    badgeClasses: sources.badgeClasses.length,
    awards: sources.awards.length,
  };
  const looked = output && { linked: output.linked, verified: output.judged };
  const isUnchecked = compared?.isImpossible === true;
  const ok = isUnchecked ? false : undefined;
  tellOutcome(
    options,
    problems,
    given({ ok, ...counts, against: compared?.told, output: looked }),
    io,
  );
  if (!options.json && publication !== undefined && !hasErrors(problems)) {
    io.print(
      `The content is in order: ${plural(counts.issuers, 'issuer')}, ${plural(counts.badgeClasses, 'badge class', 'badge classes')}, ${plural(counts.awards, 'award')}.`,
    );
    if (compared !== undefined && !isUnchecked) io.print(compared.sentence);
    if (output !== undefined) io.print(output.sentence);
  }
  if (isUnchecked) {
    // With --json too: the log of a run is where somebody looks for it.
    io.warn(compared.sentence);
    return exit.unchecked;
  }
  return hasErrors(problems) ? exit.problems : exit.done;
};

async function compare(root: string, ref: string, now: Instant, content: Loaded) {
  const { compareWith } = await import('../../publish/against.ts');
  const { againstSentence, againstTold } = await import('../against.ts');
  const comparison = await compareWith(root, ref, now, content);
  return {
    isImpossible: comparison.kind === 'impossible',
    problems: comparison.kind === 'compared' ? comparison.problems : [],
    told: againstTold(ref, comparison),
    sentence: againstSentence(comparison),
  };
}

async function lookAt(output: string, root: string, now: Instant, base: string | undefined) {
  const { checkedSentence, checkOutput, checkSamples } = await import(
    '../../publish/check-output.ts'
  );
  const inside = relative(root, output).split(sep).join('/');
  const name = inside === '' || inside.startsWith('..') || isAbsolute(inside) ? output : inside;
  const check = await checkOutput(output, { now, samples: checkSamples, name, base });
  return { ...check, sentence: checkedSentence(check) };
}
