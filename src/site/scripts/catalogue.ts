/**
 * The search of the catalogue: looks in an index of all badges, which is fetched when somebody begins to use it. What is
 * asked for stands in the address of the page, so that a search can be linked and left by the browser's Back.
 */

import { isNothing, queryOf, type Wanted, wantedOf } from '../search/wanted.ts';
import { createCards } from './catalogue/cards.ts';
import { createForm } from './catalogue/form.ts';
import { createLookup } from './catalogue/lookup.ts';
import { createStatus } from './catalogue/status.ts';
import { one } from './find-element.ts';

/** A pause of this length ends a word; every letter would be said aloud. */
const pauseMs = 150;

export function startSearch(): void {
  const search = one(document, '.search', HTMLElement);
  const element = one(search, 'form', HTMLFormElement);
  const form = createForm(element);
  const status = createStatus();
  const cards = createCards();
  const lookup = createLookup(element.dataset.index ?? '', (index) => form.offer(index));
  const sought = one(document, '[data-sought]', HTMLElement);
  const unsought = document.querySelectorAll<HTMLElement>('[data-unsought]');
  const all = one(document, '[data-all]', HTMLButtonElement);
  const ownPath = location.pathname;

  const turn = (isSearching: boolean, hasResults = isSearching): void => {
    for (const part of unsought) part.hidden = isSearching;
    sought.hidden = !hasResults;
    all.hidden = !isSearching;
  };

  let latest = 0;
  const show = async (asked: Wanted): Promise<void> => {
    latest += 1;
    const mine = latest;
    if (isNothing(asked)) {
      status.clear();
      turn(false);
      return;
    }
    if (!lookup.isReady()) {
      status.say('looking');
      turn(true, false);
    }
    try {
      const find = await lookup.ready();
      if (mine !== latest) return;
      const found = find(asked);
      cards.show(found.badges, found.issuers);
      status.tell(found.badges.length);
      turn(true);
    } catch (error) {
      reportError(error);
      if (mine !== latest) return;
      turn(false);
      status.say('failed');
    }
  };

  let isTyping = false;
  /** @param letters a word may be unfinished, so that its letters are one step of the history */
  const ask = (letters: boolean): void => {
    const asked = form.read();
    const query = queryOf(asked);
    const address = query === '' ? ownPath : new URL(element.action).pathname + query;
    if (address !== location.pathname + location.search) {
      history[letters && isTyping ? 'replaceState' : 'pushState'](null, '', address);
      isTyping = letters;
    }
    show(asked).catch(reportError);
  };

  const fromAddress = (): void => {
    isTyping = false;
    const asked = wantedOf(location.search);
    form.write(asked);
    show(asked).catch(reportError);
  };

  let waiting: number | undefined;
  const now = (letters: boolean): void => {
    clearTimeout(waiting);
    ask(letters);
  };
  form.onLetters(() => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => ask(true), pauseMs);
  });
  form.onChoice(() => {
    now(false);
    isTyping = false;
  });
  form.onUse(() => lookup.begin());
  all.addEventListener('click', () => {
    form.write({ q: '' });
    now(false);
    form.focus();
  });
  addEventListener('popstate', () => {
    clearTimeout(waiting);
    fromAddress();
  });

  fromAddress();
  search.hidden = false;
}
