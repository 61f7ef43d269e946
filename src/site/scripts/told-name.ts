/** Shows the name that a link to an award carries, where its hash is the one that the issuer published. */

import { confirmedName } from '../../model/name-hash.ts';
import { toldName } from '../../model/told-page.ts';
import { sizeOf } from '../text-size.ts';

/** @param hash of the address that led here; without a name in it nobody is named */
export function showToldName(page: Document, hash: string): void {
  const place = page.querySelector<HTMLElement>('[data-told-name]');
  if (place === null) return;
  const { identity = '', salt = '' } = place.dataset;
  const told = toldName(hash);
  const name = told === undefined ? undefined : confirmedName(told, { identity, salt });
  for (const shown of page.querySelectorAll<HTMLElement>('[data-told]')) {
    const text = shown.querySelector('[data-name]');
    if (text !== null) text.textContent = name ?? '';
    shown.hidden = name === undefined;
    const onPaper = shown.querySelector('.certificate-name');
    if (onPaper !== null) {
      onPaper.className = `certificate-name fit-${sizeOf(name ?? '', [30, 50, 90])}`;
    }
  }
  for (const line of page.querySelectorAll<HTMLElement>('[data-nobody-told]')) {
    line.hidden = name !== undefined;
  }
  place.hidden = told === undefined;
  const wrong = place.querySelector<HTMLElement>('[data-untold]');
  if (wrong !== null) wrong.hidden = told === undefined || name !== undefined;
}
