/** “Check it now” on the page of an award: the same check, of the page's own document, in its place. */

import { wordsIn } from './words.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-check-now]')) {
  const result = document.querySelector<HTMLElement>('[data-check-result]');
  const { address, language, base = '', site = '' } = button.dataset;
  if (result === null || address === undefined) continue;
  let latest = 0;
  button.hidden = false;
  button.addEventListener('click', async () => {
    latest += 1;
    const number = latest;
    const isCurrent = () => number === latest;
    try {
      const [{ check }, words] = await Promise.all([import('./check.ts'), wordsIn(language)]);
      await check({ address }, result, { base, site, only: base }, words, isCurrent);
    } catch {
      result.hidden = false;
      result.querySelector('[data-failed]')?.removeAttribute('hidden');
    }
  });
}
