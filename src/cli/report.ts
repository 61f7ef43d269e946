/** Tells the outcome of a check, in words or as data. */

import { hasErrors, type Problem } from '../problems/problem.ts';
import { printable } from '../problems/quote.ts';
import { countProblems, renderProblem } from '../problems/render.ts';
import type { GlobalOptions, Io } from './io.ts';

/** Problems to the standard error, each with its frame; nothing at all when there are none. */
export function tellProblems(problems: readonly Problem[], io: Io): void {
  for (const problem of problems) io.warn(`${renderProblem(problem, io.paint)}\n`);
  if (problems.length > 0) io.warn(countProblems(problems));
}

/** With `--json`, one object on the standard output; its fields are documented in `src/cli/README.md`. */
export function tellOutcome(
  { json }: Pick<GlobalOptions, 'json'>,
  problems: readonly Problem[],
  rest: Readonly<Record<string, unknown>>,
  io: Io,
): void {
  // A key that somebody made of an address would stand in the path.
  const masked = problems.map(({ path, ...problem }) =>
    path === undefined
      ? problem
      : {
          ...problem,
          path: path.map((step) => (typeof step === 'number' ? step : printable(step))),
        },
  );
  if (json)
    io.print(JSON.stringify({ ok: !hasErrors(problems), ...rest, problems: masked }, undefined, 2));
  else tellProblems(problems, io);
}
