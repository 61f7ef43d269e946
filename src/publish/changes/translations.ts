/** What translations of a thing say that they did not say before, language by language. Pure. */

import type { BadgeTranslation, IssuerTranslation } from '../../model/translation.ts';
import { type Compared, type Difference, differences } from './differences.ts';

const ofIssuer: Compared<IssuerTranslation> = [
  ['the name', ({ name }) => name],
  ['the description', ({ description }) => description],
  ['the text about it', ({ about }) => about],
  ['the text for those who cannot see the logo', ({ imageAlt }) => imageAlt],
];

const ofBadge: Compared<BadgeTranslation> = [
  ['the name', ({ name }) => name],
  ['the description', ({ description }) => description],
  ['the text of the criteria', ({ criteria }) => criteria],
  ['the text for those who cannot see the picture', ({ imageAlt }) => imageAlt],
  ['the tags', ({ tags }) => tags],
  ['the field of study', ({ fieldOfStudy }) => fieldOfStudy],
  ['the specialization', ({ specialization }) => specialization],
  ['the alignment', ({ alignment }) => alignment],
  ['the descriptions of results', ({ resultDescription }) => resultDescription],
];

type Translated<T> = { readonly translations: readonly T[] };

function changes<T extends { readonly language: string }>(
  table: Compared<T>,
  was: Translated<T>,
  is: Translated<T>,
): readonly Difference[] {
  const languages = [...was.translations, ...is.translations].map(({ language }) => language);
  return [...new Set(languages)].flatMap((language): readonly Difference[] => {
    const [one, other] = [was, is].map(({ translations }) =>
      translations.find((translation) => translation.language === language),
    );
    const into = languageInWords(language);
    if (one === undefined) return [{ what: `a new translation into ${into}` }];
    if (other === undefined) return [{ what: `no translation into ${into} any more` }];
    return differences(table, one, other).map((change) => ({
      ...change,
      what: `${change.what} in ${into}`,
    }));
  });
}

export const badgeTranslationChanges = (
  was: Translated<BadgeTranslation>,
  is: Translated<BadgeTranslation>,
): readonly Difference[] => changes(ofBadge, was, is);

export const issuerTranslationChanges = (
  was: Translated<IssuerTranslation>,
  is: Translated<IssuerTranslation>,
): readonly Difference[] => changes(ofIssuer, was, is);

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** "German (de)"; the code alone of a language that has no name in English. */
export function languageInWords(language: string): string {
  const name = names.of(language);
  return name === undefined ? language : `${name} (${language})`;
}
