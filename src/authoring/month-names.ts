/** The names of the months as people write them, in English and in another language. Source: Unicode CLDR, by way of `Intl`. */

export type MonthNames = {
  /** The number of the month (from 1) that a word names; undefined for a word that names none, or several. */
  readonly monthOf: (word: string) => number | undefined;
  /** Does the word only stand between the parts of a date, as "de" in Spanish and "of" in English? */
  readonly isBetween: (word: string) => boolean;
};

/** One form of each letter: "MÄRZ", "März" and "marz" are the same. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .normalize('NFC');

const english = ['en-GB', 'en-US'];
const englishBetween = ['of', 'the', 'st', 'nd', 'rd', 'th'];
/** Endings of an ordinal number, which `Intl` does not write. */
const ordinals = ['er', 'º', 'ª'];

const made = new Map<string, MonthNames>();

/** @param language a BCP 47 tag */
export function monthNames(language = 'en'): MonthNames {
  const known = made.get(language);
  if (known !== undefined) return known;
  const months = new Map<string, Set<number>>();
  const between = new Set([...englishBetween, ...ordinals]);
  // A country may shorten otherwise than its language does.
  const [general = language] = language.split('-');
  for (const { month, type, word } of [...english, general, language].flatMap(wordsOf)) {
    if (type === 'month') months.set(word, (months.get(word) ?? new Set()).add(month));
    else between.add(word);
  }
  const names: MonthNames = {
    monthOf: (word) => {
      const [month, ...others] = months.get(word) ?? [];
      return others.length === 0 ? month : undefined;
    },
    isBetween: (word) => between.has(word) || (months.get(word)?.size ?? 0) > 1,
  };
  made.set(language, names);
  return names;
}

type Word = { readonly month: number; readonly type: 'month' | 'other'; readonly word: string };

/** What a language writes around and for each month: alone, and within a date, where many languages bend the name. */
function wordsOf(language: string): readonly Word[] {
  // Other calendars have other months, and other digits are no letters.
  const formats = (['long', 'short'] as const).flatMap((month) =>
    [{ month }, { year: 'numeric', month, day: 'numeric' } as const].map(
      (options) =>
        new Intl.DateTimeFormat(language, {
          ...options,
          calendar: 'gregory',
          numberingSystem: 'latn',
          timeZone: 'UTC',
        }),
    ),
  );
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
    formats.flatMap((format) =>
      format
        .formatToParts(Date.UTC(2026, month - 1, 1))
        .flatMap(({ type, value }) =>
          (foldWord(value).match(/\p{L}+/gu) ?? []).map(
            (word): Word => ({ month, type: type === 'month' ? 'month' : 'other', word }),
          ),
        ),
    ),
  );
}
