/** A report in words for a terminal; the marks can be told apart without colours. */

import { visible } from '../../../problems/quote.ts';
import type { Paint } from '../../../problems/render.ts';
import type { Finding, Report, Step, StepResult, Verdict } from '../../../verify/report.ts';

type Look = {
  readonly mark: string;
  readonly role: keyof Paint;
};

const steps: Readonly<Record<StepResult, Look>> = {
  passed: { mark: '✓', role: 'good' },
  failed: { mark: '✗', role: 'error' },
  'not-applicable': { mark: '–', role: 'dim' },
  'could-not-check': { mark: '?', role: 'warning' },
};

const verdicts: Readonly<Record<Verdict, Look & { readonly words: string }>> = {
  valid: { ...steps.passed, words: 'Valid' },
  invalid: { ...steps.failed, words: 'Not valid' },
  expired: { ...steps.failed, words: 'Expired' },
  revoked: { ...steps.failed, words: 'Revoked' },
  unknown: { ...steps['could-not-check'], words: 'Could not be fully checked' },
};

export const wordsOf = (verdict: Verdict): string => verdicts[verdict].words;

/** Headline, what it is and when it was looked at, then every step with its sentence and its details. */
export function reportText(report: Report, paint: Paint): string {
  const { generation, checkedAt } = report;
  const what = generation === 'unknown' ? '' : `Open Badges ${generation}, `;
  return [
    headline(report, paint),
    paint.dim(`  ${what}checked at ${checkedAt}`),
    '',
    ...report.steps.flatMap((step) => stepRows(step, paint)),
  ].join('\n');
}

/** One line: the verdict and the file; for what is not valid, the sentence that decided. */
export function reportLine(report: Report, paint: Paint): string {
  const { steps: taken, verdict } = report;
  const decided = verdict === 'valid' ? undefined : decidingStep(taken);
  return decided === undefined
    ? headline(report, paint)
    : `${headline(report, paint)}  ${paint.dim(visible(decided.message))}`;
}

function headline({ verdict, input }: Report, paint: Paint): string {
  const { mark, role, words } = verdicts[verdict];
  return `${paint[role](`${mark} ${words}`)}: ${paint.place(visible(input))}`;
}

const decidingStep = (all: readonly Step[]): Step | undefined =>
  all.find(({ result }) => result === 'failed') ??
  all.find(({ result }) => result === 'could-not-check');

function stepRows({ result, message, detail = [] }: Step, paint: Paint): string[] {
  const { mark, role } = steps[result];
  const sentence = visible(message);
  return [
    `  ${paint[role](mark)} ${result === 'not-applicable' ? paint.dim(sentence) : sentence}`,
    ...detail.map((finding) => paint.dim(`      ${findingText(finding)}`)),
  ];
}

function findingText({ path, message }: Finding): string {
  const place = path.join('.');
  return visible(place === '' ? message : `${place}: ${message}`);
}
