/** Which translations belong to which thing, and why one belongs to none. Source: design, section 2. */

import type {
  BadgeTranslationSource,
  IssuerTranslationSource,
  Sources,
} from '../content/schema/sources.ts';
import { translationPath } from '../content/schema/translation-names.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { suggest } from '../problems/suggest.ts';
import { problemAt } from './link-common.ts';
import type { Site } from './site.ts';

export type Translations = {
  /** By the key of the badge; in the order of the site's languages. */
  readonly badges: ReadonlyMap<string, readonly BadgeTranslationSource[]>;
  /** By the slug of the issuer; in the same order. */
  readonly issuers: ReadonlyMap<string, readonly IssuerTranslationSource[]>;
};

/** The translations into languages that the site has, of what there is; a problem for each of the others. */
export function linkTranslations(sources: Sources, site: Site, problems: Problem[]): Translations {
  const { badgeTranslations, issuerTranslations, written } = sources;
  const languages = new Map<string, string | undefined>([
    ...sources.badgeClasses.map(
      ({ issuer, slug, fields }) => [`${issuer}/${slug}`, fields.language] as const,
    ),
    ...sources.issuers.map(({ slug, fields }) => [slug, fields.language] as const),
  ]);
  const usable = <T extends Source>(all: readonly T[], isWritten: (one: T) => boolean) => {
    const sound = all.filter((one) => {
      const problem = isWritten(one)
        ? sources.site && wrongLanguage(one, languages.get(keyOf(one)), site)
        : nothingThere(one, sources);
      if (problem !== undefined) problems.push(problem);
      return problem === undefined;
    });
    const place = ({ language }: T) => site.languages.indexOf(language);
    return Map.groupBy(
      sound.sort((a, b) => place(a) - place(b)),
      keyOf,
    );
  };
  return {
    badges: usable(badgeTranslations, (one) => written.badges.has(keyOf(one))),
    issuers: usable(issuerTranslations, ({ issuer }) => written.issuers.has(issuer)),
  };
}

type Source = BadgeTranslationSource | IssuerTranslationSource;

const slugOf = (source: Source): string => ('slug' in source ? source.slug : 'issuer');

const keyOf = (source: Source): string =>
  'slug' in source ? `${source.issuer}/${source.slug}` : source.issuer;

const originalOf = (source: Source): string => `badges/${source.issuer}/${slugOf(source)}.md`;

function nothingThere(source: Source, { written }: Sources): Problem {
  const { issuer, language, origin } = source;
  const others = [...written.badges.keys()]
    .filter((key) => key.startsWith(`${issuer}/`))
    .map((key) => key.slice(issuer.length + 1));
  const near = 'slug' in source ? suggest(source.slug, [...others, 'issuer']) : undefined;
  return problemAt(
    origin,
    undefined,
    'translation-unknown',
    `Nothing is translated here: there is no file ${quote(originalOf(source))}.`,
    near === undefined
      ? 'A translation stands beside the original, under the same name with the language behind it.'
      : `Did you mean ${quote(translationPath(issuer, near, language))}?`,
  );
}

/** @param own language of the original, where that is not the site's */
function wrongLanguage(source: Source, own: string | undefined, site: Site): Problem | undefined {
  const { language, origin } = source;
  const original = originalOf(source);
  const told = (message: string, hint: string) =>
    problemAt(origin, undefined, 'translation-language', message, hint);
  if (language === (own ?? site.language)) {
    return told(
      `This is no other language: ${quote(original)} is in ${quote(language)} itself.`,
      own === undefined
        ? 'Take this file away, or set "language" in the file that it translates.'
        : 'Take this file away, or correct "language" in the file that it translates.',
    );
  }
  if (language === site.language) {
    return told(
      `${quote(language)} is the site’s own language, whose pages show the original as it is.`,
      `Write ${quote(original)} in ${quote(language)} and translate it into ${quote(own ?? '')}: let both files exchange their texts.`,
    );
  }
  if (site.languages.includes(language)) return undefined;
  const others = site.languages.slice(1);
  const near = others.find((one) => one.split('-')[0] === language.split('-')[0]);
  const line = `into badges/site.yaml: languages: [${[...others, language].join(', ')}]`;
  return told(
    `The file is named like a translation into ${quote(language)}, and there are no pages in that language.`,
    near === undefined
      ? `Write ${line}`
      : `Did you mean ${quote(translationPath(source.issuer, slugOf(source), near))}? Else write ${line}`,
  );
}
