/** Makes a badge's picture again from what was chosen in the form; loaded when somebody wants that. */

import { bake } from './bake.ts';
import { element, find } from './elements.ts';
import type { Words } from './words.ts';

/** The address of the picture made last, until the next. */
let made: string | undefined;

/** @throws when a file cannot be read */
export async function bakeAgain(section: HTMLElement, words: Words): Promise<void> {
  const answer = find('[data-answer]', section);
  const [award, picture] = [...section.querySelectorAll<HTMLInputElement>('input[type="file"]')];
  if (made !== undefined) URL.revokeObjectURL(made);
  made = undefined;
  const [document, image] = [award?.files?.[0], picture?.files?.[0]];
  if (document === undefined || image === undefined) {
    answer.textContent = words('bakeMissing');
    return;
  }
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
}
