/** What every page works with: the publication, its addresses, and words, dates and texts bound to its settings. */

import type { GrantedAward } from '../model/award.ts';
import { isRevoked } from '../model/award.ts';
import type {
  Alignment,
  BadgeClass,
  ResultDescription,
  RubricLevel,
} from '../model/badge-class.ts';
import type { WrittenEndorsement } from '../model/common.ts';
import type { Issuer } from '../model/issuer.ts';
import { languageFolder } from '../model/languages.ts';
import type { Publication } from '../model/publication.ts';
import { publicationInLanguage } from '../model/publication-in-language.ts';
import {
  alignmentLanguage,
  resultLanguage,
  type Translated,
  textLanguage,
} from '../model/text-language.ts';
import type { AlignmentTranslation } from '../model/translation.ts';
import { createDates, createMonths } from './dates.ts';
import { directionOf } from './direction.ts';
import { createFiles } from './files.ts';
import { markdown } from './markdown.ts';
import { type Session, session } from './session.ts';
import { createWords } from './words.ts';

export type View = ReturnType<typeof createView>;

/** Where a page says in which language it is: the folder of its address, none for the site's own. */
type Place = { readonly params: Readonly<Record<string, string | undefined>> };

const views = new WeakMap<Publication, Map<string | undefined, View>>();

/** The view of what this process renders, made once for each language. @param place the global `Astro` */
export function view({ params: { lang } }: Place): View {
  const open = session();
  const { site } = open.publication;
  const known = views.get(open.publication) ?? new Map<string | undefined, View>();
  views.set(open.publication, known);
  const language = site.languages.find((one) => languageFolder(site, one) === `${lang}/`);
  const own = known.get(language) ?? createView(open, language);
  known.set(language, own);
  return own;
}

/** @param language of the pages; the site's own unless said */
export function createView(
  { publication: original, addresses: at }: Session,
  language = original.site.language,
) {
  // Pages show what they find in it, and need not know of translations.
  const publication = publicationInLanguage(original, language);
  const { site } = publication;
  const folder = languageFolder(site, language);
  const words = createWords(language);
  // Written for the page in the site's own language, so that its relative links are those of that page. A translation
  // keeps them.
  const text = (written: string, page: { readonly url: string }): string =>
    markdown(written, { base: at.base, page: page.url });
  const lang = (of: string): string | undefined => (of === language ? undefined : of);
  const siteLang = (text: 'title' | 'description'): string | undefined =>
    site[text] === original.site[text] ? lang(site.language) : undefined;
  const originally = (thing: Translated & { readonly key?: string; readonly slug?: string }) =>
    (thing.key === undefined
      ? original.issuers.get(thing.slug ?? '')
      : original.badgeClasses.get(thing.key)
    )?.language ?? thing.language;
  return {
    publication,
    site,
    at,
    /** Addresses of the people's pages in this language. */
    pages: at.pages(folder),
    /** The `lang` of the pages. */
    pageLanguage: language,
    ...words,
    /** The `lang` of the pages' own words; undefined where it is the page's. */
    wordsLanguage: subtag(words.language) === subtag(language) ? undefined : words.language,
    date: createDates({ language, timeZone: site.timeZone }),
    month: createMonths({ language, timeZone: site.timeZone }),
    direction: directionOf(language),
    files: createFiles(publication, at, language),
    /** The `lang` of the site's title; undefined where it is the page's. */
    titleLang: siteLang('title'),
    /** The same of its description. */
    descriptionLang: siteLang('description'),
    /** The `lang` of an owner's text; undefined where it is the page's. @param text all that is not translated, unless said */
    langOf: <T extends Translated>(thing: T, text?: keyof T & string): string | undefined =>
      lang(text === undefined ? thing.language : textLanguage(thing, text, originally(thing))),
    /** The same of a text of what a badge is aligned with. */
    langOfSkill: (
      badge: BadgeClass,
      skill: Alignment,
      text: keyof AlignmentTranslation,
    ): string | undefined => lang(alignmentLanguage(badge, skill, text, originally(badge))),
    /** The same of the name of a result, or of a text of one of its levels. */
    langOfResult: (
      badge: BadgeClass,
      result: ResultDescription,
      part?: { readonly level: RubricLevel; readonly text: keyof RubricLevel },
    ): string | undefined => lang(resultLanguage(badge, result, part, originally(badge))),
    /** What kind of achievement a badge stands for. */
    category: ({ achievementType = 'Badge' }: BadgeClass): string =>
      words.term('achievementType', achievementType),
    /** Every award page shows its badge's criteria, so they are rendered once. */
    criteria: once((badge: BadgeClass) => text(badge.criteria, at.badgePage(badge))),
    about: once((issuer: Issuer) => text(issuer.about, at.issuerPage(issuer))),
    comment: (endorsement: WrittenEndorsement, page: { readonly url: string }): string =>
      text(endorsement.comment, page),
    /** Of the award, or of a piece of its evidence. */
    narrative: (
      { id }: GrantedAward,
      { narrative = '' }: { readonly narrative?: string },
    ): string => text(narrative, at.awardPage(id)),
  };
}

const subtag = (language: string): string | undefined => language.split('-')[0];

const once = <T extends object>(render: (thing: T) => string): ((thing: T) => string) => {
  const known = new WeakMap<T, string>();
  return (thing) => {
    const html = known.get(thing) ?? render(thing);
    known.set(thing, html);
    return html;
  };
};

/** Small numbers could tell who is meant: below this, a page does not say how many awards there are. */
export const fewestCounted = 5;

/** How many awards of a badge hold, or undefined while they are few. */
export function awardsToTell({ awards }: BadgeClass): number | undefined {
  const holding = awards.filter((award) => !isRevoked(award)).length;
  return holding < fewestCounted ? undefined : holding;
}

/** The badges that say they replace this one. */
export const successorsOf = (badge: BadgeClass): readonly BadgeClass[] =>
  badge.issuer.badgeClasses.filter(({ supersedes }) => supersedes?.key === badge.key);

/** Is there something to say of what an award reached? */
export const hasResults = ({ result, creditsEarned }: GrantedAward): boolean =>
  result.length > 0 || creditsEarned !== undefined;

/** Is there something to say of what was done for it? */
export const hasWork = (award: GrantedAward): boolean =>
  award.evidence.length > 0 ||
  [
    award.narrative,
    award.role,
    award.term,
    award.activityStartDate,
    award.activityEndDate,
    award.source,
  ].some((told) => told !== undefined);
