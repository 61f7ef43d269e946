/** What a filter offers to choose from, as the index of the search has it. */

import type { SearchIndex } from '../../documents/search-index.ts';
import { fold } from './fold.ts';

export type Choice = { readonly value: string; readonly text: string };

/** The filters whose choices only the index knows; the few of the others stand in the page. */
export type ListedFilter = 'issuer' | 'tag' | 'skill';

/** @param language BCP 47, for the order of the alphabet */
export function choicesOf(
  { issuers, badges }: SearchIndex,
  language: string,
): Readonly<Record<ListedFilter, readonly Choice[]>> {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const inOrder = (choices: readonly Choice[]) =>
    choices.toSorted((one, two) => compare(one.text, two.text));
  const spellings = (texts: readonly string[]): readonly Choice[] => {
    const first = new Map<string, string>();
    for (const text of texts) if (!first.has(fold(text))) first.set(fold(text), text);
    return inOrder([...first.values()].map((text) => ({ value: text, text })));
  };
  const awarding = new Set(badges.map(({ issuer }) => issuer));
  return {
    issuer: inOrder(
      issuers
        .filter((_, index) => awarding.has(index))
        .map(({ slug, name }) => ({ value: slug, text: name })),
    ),
    tag: spellings(badges.flatMap(({ tags = [] }) => tags)),
    skill: spellings(badges.flatMap(({ skills = [] }) => skills)),
  };
}
