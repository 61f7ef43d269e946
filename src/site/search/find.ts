/** Finds badges: every word asked for, also begun or mistyped, among those that pass all filters. */

import MiniSearch from 'minisearch';
import type { FoundBadge, SearchIndex } from '../../documents/search-index.ts';
import { fold } from './fold.ts';
import { createTokens } from './tokens.ts';
import type { Filter, Wanted } from './wanted.ts';

export type Find = (asked: Wanted) => readonly FoundBadge[];

/** What is looked in, and how much a word there counts. */
const weights = { name: 4, tags: 2, skills: 2, issuer: 1.5, description: 1 };
type Field = keyof typeof weights;

/** Letters that may be wrong: none in a short word, where another letter is another word. */
const mistakes = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** @param language BCP 47, of the page */
export function createFind({ issuers, badges }: SearchIndex, language: string): Find {
  const { sought, indexed } = createTokens(language);
  const issuerOf = (badge: FoundBadge) => issuers[badge.issuer];
  const texts: Readonly<Record<Field, (badge: FoundBadge) => string>> = {
    name: ({ name }) => name,
    description: ({ description }) => description,
    issuer: (badge) => issuerOf(badge)?.name ?? '',
    tags: ({ tags = [] }) => tags.join('\n'),
    skills: ({ skills = [] }) => skills.join('\n'),
  };
  const engine = new MiniSearch<{ readonly id: number; readonly badge: FoundBadge }>({
    fields: Object.keys(weights),
    tokenize: indexed,
    processTerm: (word) => word,
    extractField: ({ id, badge }, field) => (field === 'id' ? id : texts[field as Field](badge)),
    searchOptions: {
      tokenize: sought,
      boost: weights,
      prefix: true,
      fuzzy: mistakes,
      combineWith: 'AND',
    },
  });
  engine.addAll(badges.map((badge, id) => ({ id, badge })));

  const passes: Readonly<Record<Filter, (badge: FoundBadge, value: string) => boolean>> = {
    issuer: (badge, value) => issuerOf(badge)?.slug === value,
    tag: ({ tags = [] }, value) => hasSame(tags, value),
    skill: ({ skills = [] }, value) => hasSame(skills, value),
    type: ({ type }, value) => type === value,
    awarded: ({ isPast = false }, value) => isPast === (value === 'past'),
  };

  return ({ q, ...chosen }) => {
    const inQuestion =
      q === '' ? badges : engine.search(q).flatMap(({ id }) => badges[id as number] ?? []);
    const conditions = Object.entries(chosen) as [Filter, string][];
    return inQuestion.filter((badge) =>
      conditions.every(([filter, value]) => passes[filter](badge, value)),
    );
  };
}

const hasSame = (texts: readonly string[], wanted: string): boolean =>
  texts.some((text) => fold(text) === fold(wanted));
