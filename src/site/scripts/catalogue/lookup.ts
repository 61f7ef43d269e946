/** The index of the search, fetched once and only when it is needed. */

import type { FoundBadge, FoundIssuer, SearchIndex } from '../../../documents/search-index.ts';
import { createFind } from '../../search/find.ts';
import type { Wanted } from '../../search/wanted.ts';

export type Found = {
  readonly badges: readonly FoundBadge[];
  readonly issuers: readonly FoundIssuer[];
};

type Look = (asked: Wanted) => Found;

/** @param onIndex called once, before anything is found in it */
export function createLookup(address: string, onIndex: (index: SearchIndex) => void) {
  let isReady = false;
  let look: Promise<Look> | undefined;

  async function load(): Promise<Look> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`The index of the search answered ${response.status}.`);
    const index = (await response.json()) as SearchIndex;
    const find = createFind(index, document.documentElement.lang);
    onIndex(index);
    isReady = true;
    return (asked) => ({ badges: find(asked), issuers: index.issuers });
  }

  /** @throws when it cannot be fetched; the next time it is tried again */
  const ready = (): Promise<Look> => {
    look ??= load().catch((error: unknown) => {
      look = undefined;
      throw error;
    });
    return look;
  };

  return {
    ready,
    isReady: (): boolean => isReady,
    /** Fetches it beforehand; whether that works is told to whoever asks for it. */
    begin: (): void => {
      ready().catch(() => undefined);
    },
  };
}
