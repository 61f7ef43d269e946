/** One check from beginning to end: runs the room that judges badges, and shows what comes of it. */

import type { Input } from '../../../verify/input.ts';
import type { Examined } from '../../../verify/verify.ts';
import { find } from './elements.ts';
import { createBrowserFetch } from './fetch-document.ts';
import { type HeadOptions, showHeadline } from './headline-view.ts';
import { createStepsView } from './steps-view.ts';
import { showTroubles } from './troubles-view.ts';
import type { Words } from './words.ts';

export type CheckOptions = HeadOptions & {
  /** Only addresses that begin so are asked. */
  readonly only?: string;
};

export type Checked = {
  readonly examined: Examined;
  /** The headline. */
  readonly title: string;
};

/**
 * @param result holds the parts of a report, marked by their `data-` names
 * @param isCurrent whether a later check has not begun since
 * @returns undefined when another has, or when nothing could be judged
 */
export async function check(
  input: Input,
  result: HTMLElement,
  options: CheckOptions,
  words: Words,
  isCurrent: () => boolean,
): Promise<Checked | undefined> {
  const title = find('[data-title]', result);
  const progress = find('[data-progress]', result);
  const steps = createStepsView(find('[data-steps]', result), words);
  result.dataset.verdict = 'running';
  result.setAttribute('aria-busy', 'true');
  title.textContent = words('verifyChecking');
  for (const part of ['means', 'whose']) find(`[data-${part}]`, result).textContent = '';
  find('[data-facts]', result).replaceChildren();
  showTroubles(find('[data-troubles]', result), [], words);
  result.hidden = false;
  let count = 0;
  const tell = (sentence: string) => {
    if (isCurrent()) progress.textContent = sentence;
  };
  const asking = createBrowserFetch({
    page: location.href,
    fetch: (...request) => fetch(...request),
    isOnline: () => navigator.onLine,
    onAsk: (host) => tell(words('verifyAsking', { host })),
    ...(options.only === undefined ? {} : { only: options.only }),
  });
  try {
    const { examine } = await import('../../../verify/verify.ts');
    const examined = await examine(input, {
      fetchDocument: asking.fetchDocument,
      // As the command says it.
      now: `${new Date().toISOString().slice(0, 19)}Z`,
      onStep: (step) => {
        if (!isCurrent()) return;
        count += 1;
        steps.add(step);
        tell(words('verifyDone', { count: String(count) }));
      },
    });
    if (!isCurrent()) return undefined;
    steps.finish(examined.report);
    showTroubles(find('[data-troubles]', result), asking.troubles, words);
    return { examined, title: showHeadline(result, examined, options, words) };
  } catch (error) {
    if (!isCurrent()) return undefined;
    result.dataset.verdict = 'broken';
    title.textContent = words('verdictUnknown');
    find('[data-means]', result).textContent = words('verifyBroken');
    console.error(error);
    return undefined;
  } finally {
    if (isCurrent()) {
      progress.textContent = '';
      result.removeAttribute('aria-busy');
      title.focus();
    }
  }
}
