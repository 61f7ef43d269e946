/** Things with their texts in another language: the translation where there is one, the original's texts elsewhere. */

import type { Alignment, BadgeClass, ResultDescription } from './badge-class.ts';
import { given } from './given.ts';
import type { Issuer } from './issuer.ts';
import type { Site } from './site.ts';
import type { AlignmentTranslation, BadgeTranslation, ResultTranslation } from './translation.ts';

/** The badge class itself where it is not translated; else a copy whose `language` is that of its texts. */
export function badgeInLanguage(badge: BadgeClass, language: string): BadgeClass {
  const found = translationIn(badge, language);
  if (found === undefined) return badge;
  const { alignment, resultDescription, ...texts } = found;
  return {
    ...badge,
    ...texts,
    alignment: badge.alignment.map((one) => alignmentIn(one, alignment)),
    resultDescription: badge.resultDescription.map((one) => resultIn(one, resultDescription)),
  };
}

/** The issuer itself where it is not translated; else a copy whose `language` is that of its texts. */
export function issuerInLanguage(issuer: Issuer, language: string): Issuer {
  const found = translationIn(issuer, language);
  return found === undefined ? issuer : { ...issuer, ...found };
}

/** Title and description. Its `language` stays: it says which pages stand at the plain addresses. */
export function siteInLanguage(site: Site, language: string): Site {
  const found = translationIn(site, language);
  if (found === undefined) return site;
  const { title, description } = found;
  return { ...site, ...given({ title, description }) };
}

const translationIn = <T extends { readonly language: string }>(
  { translations }: { readonly translations: readonly T[] },
  language: string,
): T | undefined => translations.find((one) => one.language === language);

const alignmentIn = (
  alignment: Alignment,
  translations: BadgeTranslation['alignment'],
): Alignment => {
  const found = translations.find(({ targetUrl }) => targetUrl === alignment.targetUrl);
  return { ...alignment, ...(found satisfies AlignmentTranslation | undefined) };
};

function resultIn(
  result: ResultDescription,
  translations: readonly ResultTranslation[],
): ResultDescription {
  const found = translations.find(({ id }) => id === result.id);
  if (found === undefined) return result;
  const { rubricCriterionLevel: levels, ...texts } = found;
  return {
    ...result,
    ...texts,
    rubricCriterionLevel: result.rubricCriterionLevel.map((level) => ({
      ...level,
      ...levels.find(({ id }) => id === level.id),
    })),
  };
}
