/** Found badges as the cards of the page: copies of its template, filled with text. */

import type { FoundBadge, FoundIssuer } from '../../../documents/search-index.ts';
import { one } from '../find-element.ts';

/** How many are shown at once. */
const some = 48;

export function createCards() {
  const template = one(document, '#found-badge', HTMLTemplateElement);
  const list = one(document, '[data-sought] > ul', HTMLUListElement);
  const more = one(document, '[data-more]', HTMLButtonElement);
  let rest: readonly (() => Node)[] = [];

  const cardOf = (badge: FoundBadge, issuer: FoundIssuer | undefined): Node => {
    const card = template.content.cloneNode(true) as DocumentFragment;
    const [src, width, height] = badge.image;
    const picture = one(card, 'img', HTMLImageElement);
    Object.assign(picture, { src, width, height });
    const name = one(card, '.card-name', HTMLElement);
    const link = one(name, 'a', HTMLAnchorElement);
    link.href = badge.href;
    one(link, 'bdi', HTMLElement).textContent = badge.name;
    const text = one(card, '.card-text', HTMLElement);
    text.textContent = badge.description;
    for (const [part, language] of [
      [name, badge.language],
      [text, badge.descriptionLanguage ?? badge.language],
    ] as const) {
      if (language === undefined) part.removeAttribute('lang');
      else part.lang = language;
    }
    const by = card.querySelector('.card-issuer bdi');
    if (by !== null) by.textContent = issuer?.name ?? '';
    if (badge.isRetired !== true) card.querySelector('.mark')?.remove();
    return card;
  };

  const showSome = (): void => {
    list.append(...rest.slice(0, some).map((make) => make()));
    rest = rest.slice(some);
    more.hidden = rest.length === 0;
  };

  more.addEventListener('click', () => {
    const before = list.children.length;
    showSome();
    list.children[before]?.querySelector('a')?.focus();
  });

  return {
    show: (badges: readonly FoundBadge[], issuers: readonly FoundIssuer[]): void => {
      list.replaceChildren();
      rest = badges.map((badge) => () => cardOf(badge, issuers[badge.issuer]));
      showSome();
    },
  };
}
