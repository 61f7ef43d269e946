/** The rosette of an id, for a page. */

import { rosetteRadius as R, rosetteLines } from '../authoring/picture/rosette.ts';

/** An `<svg>` of less than 5 kB: decoration, hidden from assistive technology, coloured by the stylesheet. */
export function rosette(id: string): string {
  const box = `${-R} ${-R} ${2 * R} ${2 * R}`;
  return `<svg class="rosette" viewBox="${box}" aria-hidden="true" focusable="false">${rosetteLines(id)}</svg>`;
}

/** The same figure a second time on a page, within an `<svg>` of the same box: it refers to the lines of the first. */
export const rosetteAgain = (id: string): string =>
  rosette(id).replace(/^.*<\/defs>|<\/svg>$/g, '');
