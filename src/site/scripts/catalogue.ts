/**
 * The search of the catalogue: looks in an index of all badges, which is fetched when somebody begins to use it. What is
 * asked for stands in the address of the page, so that a search can be linked and left by the browser's Back.
 */

import { isNothing, queryOf, type Wanted } from '../search/wanted.ts';
import { createAddressBar } from './catalogue/address-bar.ts';
import { createCards } from './catalogue/cards.ts';
import { createForm } from './catalogue/form.ts';
import { createLookup } from './catalogue/lookup.ts';
import { createStatus } from './catalogue/status.ts';
import { one } from './find-element.ts';

/** A pause of this length ends a word: not every letter is to be said aloud. */
const pauseMs = 150;

export function startSearch(): void {
  const search = one(document, '.search', HTMLElement);
  const element = one(search, 'form', HTMLFormElement);
  const all = one(document, '[data-all]', HTMLButtonElement);
  const form = createForm(element);
  const bar = createAddressBar(element.action);
  const show = createShow(element.dataset.index ?? '', form, all);

  let waiting: number | undefined;
  const ask = (isTyping: boolean): void => {
    clearTimeout(waiting);
    const asked = form.read();
    bar.write(asked, isTyping);
    show(asked);
  };
  const follow = (): void => {
    clearTimeout(waiting);
    const asked = bar.read();
    form.write(asked);
    show(asked);
  };
  form.onLetters(() => {
    clearTimeout(waiting);
    waiting = window.setTimeout(ask, pauseMs, true);
  });
  form.onChoice(() => ask(false));
  all.addEventListener('click', () => {
    form.write({ q: '' });
    ask(false);
    form.focus();
  });
  addEventListener('popstate', follow);
  follow();
  search.hidden = false;
}

/** @param all leads back to all badges, while there is a search */
function createShow(index: string, form: ReturnType<typeof createForm>, all: HTMLElement) {
  const status = createStatus();
  const cards = createCards();
  const lookup = createLookup(index, form.offer);
  form.onUse(lookup.begin);
  const sought = one(document, '[data-sought]', HTMLElement);
  const unsought = document.querySelectorAll<HTMLElement>('[data-unsought]');
  const turn = (isSearching: boolean, hasResults = isSearching): void => {
    for (const part of unsought) part.hidden = isSearching;
    sought.hidden = !hasResults;
    all.hidden = !isSearching;
  };

  let shown: string | undefined = '';
  const find = async (asked: Wanted): Promise<void> => {
    const query = queryOf(asked);
    // Leaving the field asks once more; to make the cards anew would take them away from under a click.
    if (query === shown) return;
    shown = query;
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
      const look = await lookup.ready();
      // Meanwhile something else may have been asked for.
      if (query !== shown) return;
      const { badges, issuers } = look(asked);
      cards.show(badges, issuers);
      status.tell(badges.length);
      turn(true);
    } catch (error) {
      if (query === shown) {
        shown = undefined;
        turn(false);
        status.say('failed');
      }
      throw error;
    }
  };
  return (asked: Wanted): void => {
    find(asked).catch(reportError);
  };
}
