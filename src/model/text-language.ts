/** In which language a single text is: a translation may lack some, and those stay as the original has them. */

import type { Alignment, BadgeClass, ResultDescription, RubricLevel } from './badge-class.ts';
import type { AlignmentTranslation, ResultTranslation } from './translation.ts';

/** What may be shown in a language that is not its own (`in-language.ts`). */
export type Translated = {
  /** Of its texts. */
  readonly language: string;
  readonly translations?: readonly { readonly language: string }[];
};

/**
 * Of a text of the thing, or of one that no translation has.
 *
 * @param original language of the thing before it was put into another
 */
export function textLanguage(thing: Translated, text: string, original: string): string {
  const found = shownTranslation(thing);
  return found === undefined || has(found, text) ? thing.language : original;
}

/** Of a text of something that a badge is aligned with. */
export function alignmentLanguage(
  badge: BadgeClass,
  { targetUrl }: Alignment,
  text: keyof AlignmentTranslation,
  original: string,
): string {
  const found = shownTranslation(badge)?.alignment.find((one) => one.targetUrl === targetUrl);
  return partLanguage(badge, found, text, original);
}

/** Of the name of a result, or of a text of one of its levels. */
export function resultLanguage(
  badge: BadgeClass,
  result: ResultDescription,
  part: { readonly level: RubricLevel; readonly text: keyof RubricLevel } | undefined,
  original: string,
): string {
  const found = shownTranslation(badge)?.resultDescription.find(({ id }) => id === result.id);
  if (part === undefined) {
    return partLanguage(badge, found, 'name' satisfies keyof ResultTranslation, original);
  }
  const level = found?.rubricCriterionLevel.find(({ id }) => id === part.level.id);
  return partLanguage(badge, level, part.text, original);
}

function partLanguage(
  badge: BadgeClass,
  found: object | undefined,
  text: string,
  original: string,
): string {
  if (shownTranslation(badge) === undefined) return badge.language;
  return found !== undefined && has(found, text) ? badge.language : original;
}

/** An original is in no language that it is translated into. */
const shownTranslation = <T extends { readonly language: string }>({
  language,
  translations = [],
}: {
  readonly language: string;
  readonly translations?: readonly T[];
}): T | undefined => translations.find((one) => one.language === language);

const has = (texts: object, text: string): boolean =>
  Object.hasOwn(texts, text) && texts[text as keyof object] !== undefined;
