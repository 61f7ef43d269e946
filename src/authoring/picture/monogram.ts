/** One to three letters that stand for a name. */

import type { Typeface } from './typeface.ts';

export const mostLetters = 3;

/** Words that a monogram passes over, in the languages that use them most. */
const small = new Set(
  [
    'a an the of and or in on at to for with by from',
    'der die das und im am von für zu mit den dem des',
    'de la le les du des et en el los las y un una o os as do dos',
    'i e il lo gli di da del della dei',
    'van het een og av på til',
  ].flatMap((words) => words.split(' ')),
);

/**
 * The initials of the first words that have one in the typeface, at most three; small words are passed over.
 *
 * @returns the empty text where the typeface has no letter for the name
 */
export function initials(name: string, typeface: Typeface): string {
  const words = name
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}'’]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !small.has(word.toLowerCase()));
  const found = (telling.length > 0 ? telling : words)
    .map((word) => initial(word, typeface))
    .filter((letter) => letter !== undefined);
  return found.slice(0, mostLetters).join('');
}

/** As a capital, where the typeface has it. */
function initial(word: string, typeface: Typeface): string | undefined {
  const letter = /[\p{L}\p{N}]/u.exec(word)?.[0];
  if (letter === undefined) return undefined;
  const [capital = letter] = letter.toUpperCase();
  return [capital, letter].find((one) => typeface.character(one) !== undefined);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** As a reader counts them: a letter with its accents is one. */
export const charactersOf = (letters: string): readonly string[] =>
  [...graphemes.segment(letters.trim().normalize('NFC'))].map(({ segment }) => segment);
