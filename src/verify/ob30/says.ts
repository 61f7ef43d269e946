/** Findings of the judges of 3.0, and the step they become. Facts for an expert go into notes. */

import { quoted as quotedWords } from '../quoted.ts';
import type { Finding, Step, StepCode, StepResult } from '../report.ts';

export { note } from '../steps.ts';

/** What came of one question, before it is known which step it answers. */
export type Outcome = {
  readonly result: StepResult;
  readonly message: string;
  readonly detail: readonly Finding[];
};

const outcome =
  (result: StepResult) =>
  (message: string, ...detail: readonly Finding[]): Outcome => ({ result, message, detail });

export const pass = outcome('passed');
export const fail = outcome('failed');
export const unclear = outcome('could-not-check');
export const none = outcome('not-applicable');

export const withNotes = (of: Outcome, ...notes: readonly Finding[]): Outcome => ({
  ...of,
  detail: [...of.detail, ...notes],
});

export const step = (code: StepCode, { result, message, detail }: Outcome): Step => ({
  code,
  result,
  message,
  ...(detail.length === 0 ? {} : { detail }),
});

/** A value of somebody else's inside a note; without e-mail addresses. */
export const quoted = (value: string): string => quotedWords(value) ?? '“”';
