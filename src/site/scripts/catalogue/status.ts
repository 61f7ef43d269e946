/** What the search says of itself, for eyes and for screen readers: words of the page, with a number in them. */

import { one } from '../find-element.ts';

export function createStatus() {
  const place = one(document, '.search-said [role="status"]', HTMLElement);
  const { lang } = document.documentElement;
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  const word = (name: string): string | undefined => place.dataset[name];
  const put = (text: string): void => {
    // The same words again would be read aloud again.
    if (place.textContent !== text) place.textContent = text;
  };
  return {
    say: (name: 'looking' | 'failed'): void => put(word(name) ?? ''),
    tell: (found: number): void => {
      const form = found === 0 ? word('none') : (word(plural.select(found)) ?? word('other'));
      put((form ?? '').replace('{count}', () => number.format(found)));
    },
    clear: (): void => put(''),
  };
}
