/** Sets a text in lines of a column, as outlines: as large as it fits, its lines about equally long. */

import type { Typeface } from '../../authoring/picture/typeface.ts';

/** How a text may be set. */
export type Setting = {
  /** Of a line, at most. */
  readonly width: number;
  /** Type sizes to try, the larger first, each with the most lines it may take. */
  readonly sizes: readonly (readonly [size: number, lines: number])[];
  /** From one baseline to the next, as a share of the type size. */
  readonly leading: number;
};

export type SetText = {
  readonly size: number;
  readonly lines: readonly Line[];
};

export type Line = {
  readonly width: number;
  /** As SVG path data. */
  readonly outline: (x: number, baseline: number) => string;
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\u20E3/gu;

/** What a picture shows of a text: no control characters, and no emoji, which no book typeface has. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(emoji, (sign) => (/[©®™]/.test(sign) ? sign : ''))
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();

const charactersOf = (text: string): readonly string[] =>
  [...graphemes.segment(plain(text))].map(({ segment }) => segment);

const hasAll = (typeface: Typeface, characters: readonly string[]): boolean =>
  characters.every((one) => typeface.character(one) !== undefined);

/** Has a typeface every character of a text that is to be set? */
export const covers = (typeface: Typeface, text: string): boolean =>
  hasAll(typeface, charactersOf(text));

/**
 * @param typefaces the first that has every character sets the whole text
 * @returns undefined where none has, or where nothing is left to set: then the text is left out
 */
export function typeset(
  text: string,
  typefaces: readonly Typeface[],
  setting: Setting,
): SetText | undefined {
  const characters = charactersOf(text);
  if (characters.length === 0) return undefined;
  const typeface = typefaces.find((one) => hasAll(one, characters));
  if (typeface === undefined) return undefined;
  const words = wordsOf(characters).map((word) => measured(word, typeface));
  const blank = typeface.character(' ')?.advance ?? 0.25;
  return fitted(words, { typeface, blank, ...setting });
}

type Word = { readonly characters: readonly string[]; readonly advance: number };

type Column = Setting & { readonly typeface: Typeface; readonly blank: number };

function wordsOf(characters: readonly string[]): readonly (readonly string[])[] {
  const words: string[][] = [[]];
  for (const character of characters) {
    if (character === ' ') words.push([]);
    else words.at(-1)?.push(character);
  }
  return words;
}

const measured = (characters: readonly string[], typeface: Typeface): Word => ({
  characters,
  advance: characters.reduce(
    (total, one, index) =>
      total +
      (typeface.character(one)?.advance ?? 0) +
      typeface.kerning(one, characters[index + 1] ?? ''),
    0,
  ),
});

function fitted(words: readonly Word[], column: Column): SetText {
  for (const [size, most] of column.sizes) {
    const lines = broken(words, column.width / size, column);
    const isWhole = words.every(({ advance }) => advance * size <= column.width);
    if (isWhole && lines.length <= most)
      return set(evened(words, lines, size, column), size, column);
  }
  const [size, most] = column.sizes.at(-1) ?? [16, 1];
  const width = column.width / size;
  const lines = broken(
    words.flatMap((word) => cut(word, width, column)),
    width,
    column,
  );
  return set(lines.length > most ? shortened(lines, most, width, column) : lines, size, column);
}

/** Into lines of at most this width, in shares of the type size. */
function broken(words: readonly Word[], width: number, { blank }: Column): readonly Word[][] {
  const lines: Word[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (length + blank + word.advance <= width) {
      lines.at(-1)?.push(word);
      length += blank + word.advance;
    } else {
      lines.push([word]);
      length = word.advance;
    }
  }
  return lines;
}

/** As many lines in the narrowest column that takes no more. */
function evened(
  words: readonly Word[],
  lines: readonly Word[][],
  size: number,
  column: Column,
): readonly Word[][] {
  let [low, high] = [Math.max(...words.map(({ advance }) => advance)), column.width / size];
  let best = lines;
  for (let step = 0; step < 10; step += 1) {
    const middle = (low + high) / 2;
    const tried = broken(words, middle, column);
    if (tried.length > lines.length) low = middle;
    else {
      high = middle;
      best = tried;
    }
  }
  return best;
}

/** A word that is longer than a line, in pieces with hyphens. */
function cut(word: Word, width: number, { typeface }: Column): readonly Word[] {
  if (word.advance <= width) return [word];
  const hyphen = typeface.character('-') === undefined ? [] : ['-'];
  const pieces: Word[] = [];
  let piece: string[] = [];
  for (const character of word.characters) {
    if (piece.length > 0 && measured([...piece, character, ...hyphen], typeface).advance > width) {
      pieces.push(measured([...piece, ...hyphen], typeface));
      piece = [];
    }
    piece.push(character);
  }
  return [...pieces, measured(piece, typeface)];
}

/** The first lines; the last of them ends in an ellipsis. */
function shortened(
  lines: readonly Word[][],
  most: number,
  width: number,
  { typeface, blank }: Column,
): readonly Word[][] {
  const kept = lines.slice(0, most).map((line) => [...line]);
  const last = kept.at(-1);
  const ellipsis = typeface.character('…') === undefined ? ['.', '.', '.'] : ['…'];
  for (let word = last?.pop(); last !== undefined && word !== undefined; word = last.pop()) {
    const ended = measured([...word.characters, ...ellipsis], typeface);
    const length = [...last, ended].reduce((total, { advance }) => total + blank + advance, -blank);
    if (length <= width) {
      last.push(ended);
      break;
    }
  }
  return kept.filter((line) => line.length > 0);
}

const set = (lines: readonly Word[][], size: number, column: Column): SetText => ({
  size,
  lines: lines.map((words) => lineOf(words, size, column)),
});

function lineOf(words: readonly Word[], size: number, { typeface, blank }: Column): Line {
  const places: (readonly [string, number])[] = [];
  let at = 0;
  for (const { characters, advance } of words) {
    let within = at;
    for (const [index, one] of characters.entries()) {
      places.push([one, within]);
      within +=
        (typeface.character(one)?.advance ?? 0) +
        typeface.kerning(one, characters[index + 1] ?? '');
    }
    at += advance + blank;
  }
  return {
    width: (at - blank) * size,
    outline: (x, baseline) =>
      places
        .map(([one, place]) => typeface.character(one)?.outline(x + size * place, baseline, size))
        .join(''),
  };
}
