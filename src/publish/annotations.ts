/**
 * Problems for GitHub's pages: workflow commands that mark a line of a file, and Markdown for the summary of a run.
 * Source: GitHub documentation, "Workflow commands for GitHub Actions", "Setting an error message".
 */

import { z } from 'zod';
import type { Problem } from '../problems/problem.ts';
import { maskAddresses } from '../problems/quote.ts';
import { plural } from '../problems/render.ts';
import { asCodeBlock } from './markdown.ts';

/** A problem as a command told it with `--json`. Its code may be one that only that command knows. */
export type ToldProblem = Omit<Problem, 'code' | 'path' | 'part'> & { readonly code: string };

const outcomeSchema = z.object({
  problems: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      file: z.string(),
      line: z.int().positive().exactOptional(),
      column: z.int().positive().exactOptional(),
      frame: z.string().exactOptional(),
      message: z.string(),
      hint: z.string().exactOptional(),
    }),
  ),
});

/** The problems in what a command printed with `--json`; undefined when it printed something else. */
export function toldProblems(text: string): readonly ToldProblem[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = outcomeSchema.safeParse(value);
  return parsed.success ? parsed.data.problems : undefined;
}

/** `::error file=…,line=…,col=…,title=…::message`. */
export function annotation({ severity, file, line, column, code, message, hint }: ToldProblem) {
  const properties = [
    ['file', file],
    ['line', line],
    ['col', column],
    ['title', code],
  ] as const;
  const written = properties
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${property(String(value))}`);
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return `::${severity} ${written.join(',')}::${data(maskAddresses(text))}`;
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** As a terminal shows it: place and code, the frame, the sentence, the hint. */
export function renderTold({
  file,
  line,
  column,
  code,
  severity,
  frame,
  message,
  hint,
}: ToldProblem) {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const rest = [frame, message, hint].filter((part) => part !== undefined).join('\n');
  const head = `${place}  ${severity === 'error' ? code : `${code} (warning)`}`;
  return maskAddresses([head, ...rest.split('\n').map((row) => `  ${row}`)].join('\n'));
}

/** The host cuts a summary at 1 MiB; the log has them all. */
const mostInSummary = 100;

/** Errors first: they are what stopped the run. */
export const errorsFirst = (problems: readonly ToldProblem[]): readonly ToldProblem[] =>
  problems.toSorted((a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'));

/** Markdown for the summary of a run that stopped. */
export function problemsSummary(problems: readonly ToldProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const shown = problems.slice(0, mostInSummary).map(renderTold);
  const left = problems.length - shown.length;
  return [
    `## Not published: ${plural(errors, 'problem')} in the content`,
    'Nothing on the web was changed. Mend what is named here and push again.',
    asCodeBlock(shown.join('\n\n')),
    ...(left > 0 ? [`… and ${left} more; the log of this run has them all.`] : []),
  ].join('\n\n');
}
