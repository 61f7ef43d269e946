/** The words of a text, in any script: what is looked for, and what it is looked for in. */

import { fold } from './fold.ts';

/** Scripts that put no blank between two words. */
const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const unspaced = new RegExp(`[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u');

/** Letters, marks and digits in a row: an apostrophe, a point or a hyphen is not typed by everybody. */
const run = /[\p{L}\p{M}\p{N}]+/gu;

export type Tokens = {
  /** Of what is looked for. */
  readonly sought: (text: string) => string[];
  /** Of what it is looked for in: words of a script without blanks are found from each of their letters on. */
  readonly indexed: (text: string) => string[];
};

/** @param language BCP 47, of the page */
export function createTokens(language: string): Tokens {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words = (letters: string): string[] =>
    unspaced.test(letters)
      ? [...segmenter.segment(letters)].map(({ segment }) => segment)
      : [letters];
  const sought = (text: string): string[] => (fold(text).match(run) ?? []).flatMap(words);
  return { sought, indexed: (text) => sought(text).flatMap(endings) };
}

/** A dictionary divides a word in one text and not in the other; the ends of it are found all the same. */
function endings(word: string): string[] {
  if (!unspaced.test(word)) return [word];
  const letters = [...word];
  return letters.map((_, index) => letters.slice(index).join(''));
}
