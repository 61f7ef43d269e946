/** The steps of a report as a list that grows: each stands in its place of the report as soon as it is finished. */

import {
  type Finding,
  type Report,
  type Step,
  type StepCode,
  type StepResult,
  stepCodes,
} from '../../../verify/report.ts';
import { consequences } from './consequences.ts';
import { element } from './elements.ts';
import type { Words } from './words.ts';

const results: Readonly<Record<StepResult, readonly [mark: string, word: string]>> = {
  passed: ['✓', 'stepPassed'],
  failed: ['✗', 'stepFailed'],
  'not-applicable': ['–', 'stepSkipped'],
  'could-not-check': ['?', 'stepOpen'],
};

export const resultWord = (result: StepResult): string => results[result][1];

export type StepsView = {
  readonly add: (step: Step) => void;
  /** What was shown on the way gives way to the report. */
  readonly finish: (report: Report) => void;
};

export function createStepsView(list: HTMLElement, words: Words): StepsView {
  list.replaceChildren();
  return {
    add: (step) => {
      const after = [...list.children].find(
        (one) => orderOf(one.getAttribute('data-code')) > orderOf(step.code),
      );
      list.insertBefore(stepItem(step, words), after ?? null);
    },
    finish: ({ steps }) => list.replaceChildren(...steps.map((step) => stepItem(step, words))),
  };
}

const orderOf = (code: string | null): number => stepCodes.indexOf(code as StepCode);

function stepItem(step: Step, words: Words): HTMLElement {
  const { code, result, message, detail = [] } = step;
  const [mark, word] = results[result];
  const children: Node[] = [
    element('p', { class: 'step-says', lang: 'en', dir: 'ltr' }, message),
    ...(result === 'failed'
      ? [element('p', { class: 'step-means' }, words(consequences[code]))]
      : []),
    ...(detail.length > 0 ? [details(detail, result === 'failed', words)] : []),
  ];
  return element(
    'li',
    { class: 'step', 'data-code': code, 'data-result': result },
    element('span', { class: 'step-mark', 'aria-hidden': 'true' }, mark),
    element(
      'div',
      { class: 'step-body' },
      element('span', { class: 'unseen' }, `${words(word)}: `),
      ...children,
    ),
  );
}

function details(detail: readonly Finding[], isOpen: boolean, words: Words): HTMLElement {
  const rows = detail.map((finding) =>
    element('li', { 'data-finding': finding.code }, findingText(finding)),
  );
  return element(
    'details',
    isOpen ? { open: '' } : {},
    element('summary', {}, words('stepDetails')),
    element('ul', { class: 'step-detail', lang: 'en', dir: 'ltr' }, ...rows),
  );
}

export const findingText = ({ path, message }: Finding): string =>
  path.length === 0 ? message : `${path.join('.')}: ${message}`;
