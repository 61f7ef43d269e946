/** `badges annotate`: what another command told with `--json`, as marks on lines in GitHub's pages and as a summary. */

import { readFile } from 'node:fs/promises';
import {
  annotation,
  errorsFirst,
  problemsSummary,
  toldProblems,
} from '../../publish/annotations.ts';
import { appendText } from '../append.ts';
import { type Command, exit } from '../io.ts';

type AnnotateCommand = { readonly files: readonly string[]; readonly summary: string | undefined };

/** GitHub shows this many of a step and drops the rest. */
const mostAnnotations = 10;

export const annotate: Command<AnnotateCommand> = async (options, io) => {
  const [file, ...more] = options.files;
  if (file === undefined || more.length > 0) {
    io.warn('Name the one file that holds what a command printed with --json.');
    io.warn('Usage: npm run badges -- annotate FILE [--summary FILE]');
    return exit.usage;
  }
  const told = toldProblems(await readFile(file, 'utf8').catch(() => '')) ?? [];
  const problems = errorsFirst(told);
  if (problems.length === 0) {
    const sentence = 'The run stopped, and the reason is in its log.';
    io.print(`::error title=Not published::${sentence}`);
    await appendText(options, options.summary, `## Not published\n\n${sentence}`);
    return exit.done;
  }
  for (const problem of problems.slice(0, mostAnnotations)) io.print(annotation(problem));
  await appendText(options, options.summary, problemsSummary(problems));
  return exit.done;
};
