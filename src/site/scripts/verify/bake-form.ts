/** The form that makes a badge's picture again. */

import { element, find } from './elements.ts';
import type { Words } from './words.ts';

export function wireBakeForm(section: HTMLElement, words: Words): void {
  const answer = find('[data-answer]', section);
  const [award, picture] = [...section.querySelectorAll<HTMLInputElement>('input[type="file"]')];
  let made: string | undefined;
  find('form', section).addEventListener('submit', async (event) => {
    event.preventDefault();
    if (made !== undefined) URL.revokeObjectURL(made);
    made = undefined;
    const [document, image] = [award?.files?.[0], picture?.files?.[0]];
    if (document === undefined || image === undefined) {
      answer.textContent = words('bakeMissing');
      return;
    }
    try {
      const { bake } = await import('./bake.ts');
      const baked = await bake(await document.text(), new Uint8Array(await image.arrayBuffer()));
      if ('wrong' in baked) {
        answer.textContent = words(baked.wrong);
        return;
      }
      made = URL.createObjectURL(new Blob([baked.bytes], { type: baked.type }));
      const name = `open-badge.${baked.extension}`;
      answer.replaceChildren(
        element('img', { src: made, alt: '', width: '96', height: '96' }),
        element('a', { class: 'button', href: made, download: name }, words('bakeSave')),
      );
    } catch {
      answer.textContent = words('verifyBroken');
    }
  });
}
