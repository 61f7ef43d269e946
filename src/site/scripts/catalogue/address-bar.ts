/** What is asked for, in the address of the page and in the history of the browser. */

import { queryOf, type Wanted, wantedOf } from '../../search/wanted.ts';

/** @param catalogue address of its first page, where every search stands; without one the page keeps its own */
export function createAddressBar(catalogue: string) {
  const ownPath = location.pathname;
  let isUnfinished = false;
  return {
    read: (): Wanted => {
      isUnfinished = false;
      return wantedOf(location.search);
    },

    /** @param isTyping letters of a word that may go on: together they are one step of the history */
    write: (asked: Wanted, isTyping: boolean): void => {
      const query = queryOf(asked);
      const address = query === '' ? ownPath : new URL(catalogue).pathname + query;
      if (address !== location.pathname + location.search) {
        history[isTyping && isUnfinished ? 'replaceState' : 'pushState'](null, '', address);
      }
      isUnfinished = isTyping;
    },
  };
}
