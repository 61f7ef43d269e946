/** The rosette of an id, for a page. */

import { rosetteRadius as R, rosetteLines } from '../authoring/picture/rosette.ts';

/**
 * An `<svg>` of less than 5 kB: decoration, hidden from assistive technology, coloured by the stylesheet. Its lines are
 * `#rosette`, for who wants to draw them again.
 */
export function rosette(id: string): string {
  const box = `${-R} ${-R} ${2 * R} ${2 * R}`;
  return `<svg class="rosette" viewBox="${box}" aria-hidden="true" focusable="false"><g id="rosette">${rosetteLines(id)}</g></svg>`;
}
