/** Problems as text for a terminal, and as plain data for `--json`. */

import { compareText, type Problem } from './problem.ts';
import { visible } from './quote.ts';

/** Colours by role; the identity for a log file. */
export type Paint = Record<
  'good' | 'error' | 'warning' | 'place' | 'dim',
  (text: string) => string
>;

const same = (text: string): string => text;

export const noPaint: Paint = { good: same, error: same, warning: same, place: same, dim: same };

/** One problem: `file:line:column  code`, the frame, the sentence, the hint. */
export function renderProblem(problem: Problem, paint: Paint = noPaint): string {
  const place = [visible(problem.file), problem.line, problem.column].filter(
    (part) => part !== undefined,
  );
  const code = paint[problem.severity](
    problem.severity === 'error' ? problem.code : `${problem.code} (warning)`,
  );
  const rows = [`${paint.place(place.join(':'))}  ${code}`];
  if (problem.frame !== undefined) rows.push(...indent(problem.frame).map(paint.dim));
  rows.push(...indent(problem.message));
  if (problem.hint !== undefined) rows.push(...indent(problem.hint));
  return rows.join('\n');
}

const indent = (text: string): string[] => text.split('\n').map((row) => `  ${row}`);

/** All problems, a blank line between, with a closing sentence that counts them. */
export function renderProblems(problems: readonly Problem[], paint: Paint = noPaint): string {
  return [
    ...problems.map((problem) => renderProblem(problem, paint)),
    countProblems(problems),
  ].join('\n\n');
}

/** "2 problems and 1 warning in 2 files." */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const files = new Set(problems.map((problem) => problem.file)).size;
  const counts = [
    ...(errors > 0 ? [plural(errors, 'problem')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
  ];
  return counts.length === 0
    ? 'No problems.'
    : `${counts.join(' and ')} in ${plural(files, 'file')}.`;
}

/** "1 file", "2 files"; `many` where an s is not enough. */
export const plural = (count: number, noun: string, many = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : many}`;

/** "a, b and c", in the order of the letters. */
export function listed(words: Iterable<string>): string {
  const sorted = [...words].sort(compareText);
  const last = sorted.pop();
  if (last === undefined) return '';
  return sorted.length === 0 ? last : `${sorted.join(', ')} and ${last}`;
}
