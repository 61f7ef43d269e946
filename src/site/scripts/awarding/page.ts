/** The page that awards: fills the form with what the site has, and does what its buttons say. */

import { find } from '../verify/elements.ts';
import { wordsIn } from './words.ts';

const root = find('[data-awarding]');
const form = find<HTMLFormElement>('[data-form]', root);
const notice = find('[data-notice]', root);

form.addEventListener('submit', (event) => event.preventDefault());

async function begin(): Promise<void> {
  const words = await wordsIn(root.dataset.language);
  try {
    const { startAwarding } = await import('./awarding.ts');
    await startAwarding(root, form, notice, words);
  } catch {
    notice.textContent = words('sealingBroken');
  }
  form.hidden = false;
  // Its place was kept for now alone.
  form.classList.remove('reserved');
}

find('[data-without-scripts]', root).hidden = true;
void begin();
