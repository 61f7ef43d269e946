/** A document that there is in several languages: which others it names as related. */

import type { Related } from '../model/common.ts';
import { translationFolder } from '../model/languages.ts';

type Translated = {
  readonly language: string;
  readonly translations: readonly { readonly language: string }[];
};

/**
 * What is written as related, after the same in the other languages: the original first, then its translations.
 *
 * @param language of the document
 * @param address of the document in a folder, see `Addresses.documents`
 */
export function relatedInLanguages(
  original: Translated & { readonly related: readonly Related[] },
  language: string,
  address: (folder: string) => string,
): readonly Related[] {
  const others = [
    { language: original.language, id: address('') },
    ...original.translations.map((one) => ({
      language: one.language,
      id: address(translationFolder(one.language)),
    })),
  ].filter((one) => one.language !== language);
  // Somebody may have named them by hand, and the document itself too.
  const known = new Set(others.map(({ id }) => id));
  return [...others, ...original.related.filter(({ id }) => !known.has(id))];
}

/** The folder that a document is in: none for the original. */
export const folderOf = (original: Translated, language: string): string =>
  language === original.language ? '' : translationFolder(language);
