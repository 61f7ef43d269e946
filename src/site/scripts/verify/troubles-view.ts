/** What could not be read, why, and what a reader can do about it; each host once a reason. */

import { element } from './elements.ts';
import type { Trouble, TroubleKind } from './fetch-document.ts';
import type { Words } from './words.ts';

const sentences: Readonly<Record<TroubleKind, string>> = {
  offline: 'troubleOffline',
  closed: 'troubleClosed',
  silent: 'troubleSilent',
  slow: 'troubleSlow',
  status: 'troubleStatus',
  large: 'troubleLarge',
  private: 'troublePrivate',
  'not-web': 'troubleNotWeb',
  elsewhere: 'troubleElsewhere',
};

export function showTroubles(
  section: HTMLElement,
  troubles: readonly Trouble[],
  words: Words,
): void {
  section.hidden = troubles.length === 0;
  const groups = Map.groupBy(troubles, ({ kind, host, status }) =>
    words(sentences[kind], { host, status: String(status ?? '') }),
  );
  const items = [...groups].map(([sentence, group]) => {
    const addresses = [...new Set(group.map(({ address }) => address))];
    return element(
      'li',
      { 'data-trouble': group[0]?.kind },
      element('p', {}, sentence),
      ...addresses.map((address) => element('code', { class: 'address', dir: 'ltr' }, address)),
    );
  });
  section.querySelector('ul')?.replaceChildren(...items);
}
