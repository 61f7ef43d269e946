/** How a command ends that makes files of issuers and badge classes. */

import { hasErrors, type Problem } from '../../../problems/problem.ts';
import { type ExitCode, exit, type GlobalOptions, type Io } from '../../io.ts';
import { tellOutcome } from '../../report.ts';
import { type Change, writeChanges } from '../../write-files.ts';

export type Outcome = {
  /** Nothing is written when one of them is an error. */
  readonly problems?: readonly Problem[];
  readonly changes?: readonly Change[];
  /** Which of the files were there before. */
  readonly changed?: readonly string[];
  /** Further fields for `--json`. */
  readonly facts?: Readonly<Record<string, string>>;
  /** What there is to know and to do afterwards. */
  readonly next?: readonly string[];
};

/** Writes the files, or says what it would write, or what is in the way. */
export async function conclude(
  options: GlobalOptions,
  { problems = [], changes = [], changed = [], facts = {}, next = [] }: Outcome,
  io: Io,
): Promise<ExitCode> {
  const { dryRun, json, root } = options;
  const stops = hasErrors(problems);
  if (!stops && !dryRun) await writeChanges(root, changes);
  const written = stops ? [] : changes.map(({ path }) => path);
  tellOutcome(options, problems, { dryRun, ...facts, written }, io);
  if (stops) {
    if (!json) io.warn('Nothing was written.');
    return exit.problems;
  }
  if (json) return exit.done;
  for (const path of written) io.print(`${verb(changed.includes(path), dryRun)} ${path}`);
  for (const line of dryRun ? ['Nothing was written.'] : next) io.print(line);
  return exit.done;
}

const verb = (isChange: boolean, dryRun: boolean): string =>
  dryRun ? `Would ${isChange ? 'change' : 'write'}` : isChange ? 'Changed' : 'Wrote';
