/** The words of the script: the server's own table, a file a language. */

import { type Words, wordsOf } from '../verify/words.ts';

type Table = Readonly<Record<string, string>>;

const tables: Readonly<Record<string, () => Promise<{ readonly sealing: Table }>>> = {
  de: () => import('../../words/de/sealing.ts'),
  en: () => import('../../words/en/sealing.ts'),
  es: () => import('../../words/es/sealing.ts'),
  fr: () => import('../../words/fr/sealing.ts'),
};

/** @param language of the page's words, as the server says it. @throws when they cannot be fetched */
export async function wordsIn(language = 'en'): Promise<Words> {
  const load = tables[language] ?? tables.en;
  return wordsOf((await load?.())?.sealing ?? {});
}
