/** A report as text, to be put into a message or a file. */

import type { Report } from '../../../verify/report.ts';
import { findingText, resultWord } from './steps-view.ts';
import type { Words } from './words.ts';

/** @param title the headline as it stands on the page */
export function reportText(
  { input, generation, checkedAt, steps }: Report,
  title: string,
  words: Words,
): string {
  const kind = generation === 'unknown' ? '' : `Open Badges ${generation}, `;
  return [
    title,
    input,
    `${kind}${words('checkedAt')} ${checkedAt}`,
    '',
    ...steps.flatMap(({ result, message, detail = [] }) => [
      `${words(resultWord(result))}: ${message}`,
      ...detail.map((finding) => `    ${findingText(finding)}`),
    ]),
    '',
  ].join('\n');
}
