/** Is the badge theirs who looks at it? Compared here; what was typed is forgotten as soon as the page is. */

import type { JsonObject } from '../../../verify/json.ts';
import type { Whose } from '../../../verify/whose.ts';
import { find } from './elements.ts';
import type { Words } from './words.ts';

const answers: Readonly<Record<Whose, string>> = {
  theirs: 'yoursYes',
  'not-theirs': 'yoursNo',
  unsaid: 'yoursUnsaid',
};

export function createYours(section: HTMLElement, words: Words) {
  const typed = find<HTMLInputElement>('input', section);
  const answer = find('[data-answer]', section);
  let badge: JsonObject | undefined;
  const forget = () => {
    answer.textContent = '';
    delete answer.dataset.whose;
  };
  typed.addEventListener('input', forget);
  find('form', section).addEventListener('submit', async (event) => {
    event.preventDefault();
    if (badge === undefined || typed.value.trim() === '') return;
    const part = await import('../../../verify/whose.ts').catch(() => undefined);
    const found = part?.whose(badge, typed.value);
    answer.dataset.whose = found ?? 'broken';
    answer.textContent = words(found === undefined ? 'verifyBroken' : answers[found]);
  });
  return (document: JsonObject | undefined) => {
    badge = document;
    typed.value = '';
    forget();
    section.hidden = document === undefined;
  };
}
