/** What is wrong with which row, as the command line words it; what it says of flags is said of the page instead. */

import type { Problem, ProblemCode } from '../../../problems/problem.ts';
import { element } from '../verify/elements.ts';
import type { Words } from '../verify/words.ts';

const hints: Readonly<Partial<Record<ProblemCode, string>>> = {
  'field-unknown': 'sealingHintColumn',
  'award-list-column': 'sealingHintColumn',
  'date-ambiguous': 'sealingHintDates',
  'award-list-twice': 'sealingHintTwice',
};

/** Undefined where the hint speaks of the command line alone. */
export function hintOf({ code, hint }: Problem, words: Words): string | undefined {
  const own = hints[code];
  if (own !== undefined) return words(own);
  return hint === undefined || /(^|\s)--\w|npm run/.test(hint) ? undefined : hint;
}

/** The words of the command line are English. */
const english = { lang: 'en', dir: 'ltr' };

export function showProblems(place: HTMLElement, problems: readonly Problem[], words: Words): void {
  place.replaceChildren(
    ...problems.map((problem) => {
      const { path: [row] = [], line, frame = '', message } = problem;
      const hint = hintOf(problem, words);
      const number = typeof row === 'number' ? row : line;
      const where = frame.replace(/^row \d+(, |$)/, '').replace(/^--/, '');
      return element(
        'tr',
        {},
        element('th', { scope: 'row' }, number === undefined ? '' : String(number)),
        element('td', english, element('bdi', {}, where)),
        element(
          'td',
          {},
          element('p', english, message),
          ...(hint === undefined
            ? []
            : [
                element(
                  'p',
                  hint === problem.hint ? { ...english, class: 'small' } : { class: 'small' },
                  hint,
                ),
              ]),
        ),
      );
    }),
  );
}
