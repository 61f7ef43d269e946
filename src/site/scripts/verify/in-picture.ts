/** What a picture carries, as it stands in it, and the picture itself. */

import { unbakePng } from '../../../bakery/png.ts';
import { element, find } from './elements.ts';
import { pictureType } from './picture-type.ts';
import type { Words } from './words.ts';

type Carried = { readonly generation: string; readonly text: string };

/** Larger ones are judged, not shown. */
const maxShownBytes = 5_000_000;

export function createInPicture(section: HTMLElement, place: HTMLElement, words: Words) {
  let shown: string | undefined;
  return async (
    bytes: Uint8Array<ArrayBuffer> | undefined,
    isCurrent: () => boolean,
  ): Promise<void> => {
    if (shown !== undefined) URL.revokeObjectURL(shown);
    shown = undefined;
    place.replaceChildren();
    section.hidden = true;
    const type = bytes && pictureType(bytes);
    if (bytes === undefined || type === undefined) return;
    if (bytes.length <= maxShownBytes) {
      // As a picture an SVG runs no script and fetches nothing.
      shown = URL.createObjectURL(new Blob([bytes], { type }));
      place.append(element('img', { src: shown, alt: '', width: '128', height: '128' }));
    }
    const carried = await textsIn(bytes, type);
    if (!isCurrent()) return;
    find('[data-carried]', section).replaceChildren(
      ...(carried.length === 0
        ? [element('p', {}, words('inPictureNothing'))]
        : carried.flatMap(({ generation, text }) => [
            element('h4', {}, words('inPictureFor', { generation })),
            element('pre', { dir: 'ltr', tabindex: '0' }, text),
          ])),
    );
    section.hidden = false;
  };
}

async function textsIn(bytes: Uint8Array, type: string): Promise<readonly Carried[]> {
  try {
    if (type === 'image/png') {
      const texts = await unbakePng(bytes);
      return texts.map(({ keyword, text }) => ({
        generation: keyword === 'openbadges' ? '1.x, 2.0' : '3.0',
        text,
      }));
    }
    const { unbakeSvg } = await import('../../../bakery/svg.ts');
    return unbakeSvg(bytes).map(({ element: is, text }) => ({
      generation: is === 'assertion' ? '1.x, 2.0' : '3.0',
      text,
    }));
  } catch {
    return [];
  }
}
