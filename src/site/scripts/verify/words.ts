/**
 * The words of the check in a browser. They are the server's own tables, a file a language, fetched when there is
 * something to say: in the page of every award they would weigh more than the award.
 */

/** By key; `{names}` give way to values. */
export type Words = (key: string, values?: Readonly<Record<string, string>>) => string;

type Table = Readonly<Record<string, string>>;

const tables: Readonly<Record<string, () => Promise<{ readonly check: Table }>>> = {
  de: () => import('../../words/de/check.ts'),
  en: () => import('../../words/en/check.ts'),
  es: () => import('../../words/es/check.ts'),
  fr: () => import('../../words/fr/check.ts'),
};

/** @param language of the page's words, as the server says it. @throws when they cannot be fetched */
export async function wordsIn(language = 'en'): Promise<Words> {
  const load = tables[language] ?? tables.en;
  return wordsOf((await load?.())?.check ?? {});
}

export const wordsOf =
  (table: Table): Words =>
  (key, values = {}) =>
    (table[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
