/** The words of a text, in any script: what is looked for, and what it is looked for in. */

import { fold } from './fold.ts';

/** Scripts that put no blank between two words. */
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+$/u;

/** Marks that a word may hold and that nobody types alike: l’épée, node.js. */
const within = /['’._·]+/;

export type Tokens = {
  /** Of what is looked for. */
  readonly sought: (text: string) => string[];
  /** Of what it is looked for in: words of a script without blanks are found from each of their letters on. */
  readonly indexed: (text: string) => string[];
};

/** @param language BCP 47, of the page */
export function createTokens(language: string): Tokens {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const sought = (text: string): string[] =>
    [...words.segment(fold(text))]
      .filter(({ isWordLike }) => isWordLike)
      .flatMap(({ segment }) => segment.split(within))
      .filter((word) => word !== '');
  return { sought, indexed: (text) => sought(text).flatMap(endings) };
}

/** A dictionary divides a word in one text and not in the other; the ends of it are found all the same. */
function endings(word: string): string[] {
  if (!unspaced.test(word)) return [word];
  const letters = [...word];
  return letters.map((_, index) => letters.slice(index).join(''));
}
