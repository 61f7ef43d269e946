/**
 * The words of the pages, and how values are put into them. A language is added by adding its table, which has every
 * key of the English one; a page in a language that has no table speaks English.
 */

import type { Term } from './glossary.ts';
import { german } from './words/de.ts';
import type { vocabulary } from './words/en/vocabulary.ts';
import { english } from './words/en.ts';
import { spanish } from './words/es.ts';
import { french } from './words/fr.ts';

export type Key = keyof typeof english;
export type Table = Readonly<Record<Key, string>>;
type Vocabulary = keyof typeof vocabulary extends infer K
  ? K extends `${infer Field}.${string}`
    ? Field
    : never
  : never;
type Countable = Key extends infer K ? (K extends `${infer Noun}.other` ? Noun : never) : never;

/** By language (BCP 47). */
export const tables: Readonly<Record<string, Table>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
};

/** Terms in a text, as links of Markdown to the glossary: `Yes, [signed](#signature)`. */
const terms = /\[([^\]]+)\]\(#([a-z-]+)\)/g;
const termsAndValues = new RegExp(`${terms.source}|\\{(\\w+)\\}`);

/** A piece of a text: as it is, a term of the glossary, or the place of a value. */
export type Piece = { readonly text: string; readonly term?: Term } | { readonly value: string };

export type Words = ReturnType<typeof createWords>;

/** The words in a language, or in the nearest there is a table for. @param wanted BCP 47 */
export function createWords(wanted: string) {
  const language =
    [wanted, wanted.split('-')[0] ?? ''].find((tag) => Object.hasOwn(tables, tag)) ?? 'en';
  const table = tables[language] ?? english;
  const plural = new Intl.PluralRules(language);
  // As many digits after the point as the content may write.
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const number = (value: number): string => format.format(value);

  /** A sentence with values that are more than text, such as links, in their places. */
  function say<T>(key: Key, values: Readonly<Record<string, T>>): (string | T)[] {
    // A split on a group gives text and names in turn.
    return plain(table[key])
      .split(/\{(\w+)\}/)
      .map((part, index) => {
        if (index % 2 === 0) return part;
        const value = values[part];
        if (value === undefined) throw new Error(`The words "${key}" lack a value for "${part}".`);
        return value;
      });
  }

  const word = (key: Key, values: Readonly<Record<string, string>> = {}): string =>
    say(key, values).join('');

  const count = (noun: Countable, howMany: number): string => {
    const one = `${noun}.${plural.select(howMany)}` as Key;
    return word(one in table ? one : `${noun}.other`, { count: number(howMany) });
  };

  /** A word of an Open Badges vocabulary. An issuer's own (`ext:Role`) has no other than itself. */
  const term = (vocabulary: Vocabulary, written: string): string => {
    const key = `${vocabulary}.${written}`;
    return Object.hasOwn(table, key) ? table[key as Key] : written.replace(/^ext:/, '');
  };

  return { language, word, say, count, number, term, pieces: (key: Key) => piecesOf(table[key]) };
}

const plain = (text: string): string =>
  text.includes('](#') ? text.replaceAll(terms, (_, words: string) => words) : text;

/** A text for who links its terms; `say` and `word` leave them as words. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  // A split on groups gives text, words, term and value in turn.
  const parts = text.split(termsAndValues);
  for (let index = 0; index < parts.length; index += 4) {
    const [before, words, term, value] = parts.slice(index, index + 4);
    if (before) pieces.push({ text: before });
    if (words !== undefined) pieces.push({ text: words, term: term as Term });
    if (value !== undefined) pieces.push({ value });
  }
  return pieces;
}
