/** Parsed sources → one linked, frozen publication, and every problem between files. */

import { isLoopback } from '../content/schema/loopback.ts';
import type { Sources } from '../content/schema/sources.ts';
import { hasErrors, type Problem, uniqueProblems } from '../problems/problem.ts';
import { given } from './given.ts';
import type { Instant } from './instant.ts';
import { linkAwards } from './link-awards.ts';
import { linkBadgeClasses } from './link-badge-classes.ts';
import { linkIssuers } from './link-issuers.ts';
import { linkKeys, withoutKeys } from './link-keys.ts';
import { linkTranslations } from './link-translations.ts';
import type { Publication } from './publication.ts';
import type { Site } from './site.ts';

export type LinkOptions = {
  /** Dates after it are refused. Nothing published depends on it. */
  readonly now: Instant;
  /** Leaves the keys out, so that nothing is signed: a preview. What is wrong with them is still told. */
  readonly unsigned?: boolean;
  /** Gives what is sound although something else is wrong: to compare with, never to publish. */
  readonly sound?: boolean;
};

/** The publication is undefined as soon as anything is wrong, or with `sound` where site.yaml cannot be read. */
export function link(
  sources: Sources,
  { now, unsigned = false, sound = false }: LinkOptions,
): { publication: Publication | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  // Without a readable site.yaml the links between files are still checked, as if it said nothing.
  const site = siteOf(sources, previewOf(sources, unsigned));
  const keys = linkKeys(sources, site, now, problems);
  const translations = linkTranslations(sources, site, problems);
  const signing = unsigned ? new Map() : keys;
  const issuers = linkIssuers(sources, signing, translations.issuers, site, now, problems);
  if (!unsigned) problems.push(...withoutKeys(sources, site));
  const badgeClasses = linkBadgeClasses(sources, issuers, translations.badges, site, now, problems);
  const awards = linkAwards(sources, badgeClasses, site, now, problems);
  const found = uniqueProblems(problems);
  if (sources.site === undefined || (hasErrors(found) && !sound)) {
    return { publication: undefined, problems: found };
  }
  freezeAll(site);
  for (const issuer of issuers.values()) freezeAll(issuer);
  for (const badgeClass of badgeClasses.values()) freezeAll(badgeClass);
  for (const award of awards.values()) freezeAll(award);
  const publicFiles: ReadonlySet<string> = new Set(sources.publicFiles);
  return {
    publication: Object.freeze({ site, issuers, badgeClasses, awards, publicFiles }),
    problems: found,
  };
}

const fallback: NonNullable<Sources['site']> = {
  url: 'http://localhost/',
  title: '',
  language: 'en',
  languages: [],
  translations: {},
  timeZone: 'UTC',
  formats: [],
  bake: [],
  recipients: 'sealed',
  names: 'page',
  index: false,
};

function siteOf({ site, publicFiles }: Sources, preview: Site['preview']): Site {
  const fields = site ?? fallback;
  const languages = [fields.language, ...fields.languages];
  return given({
    ...fields,
    hasTheme: publicFiles.includes('theme.css') || undefined,
    languages,
    translations: languages.flatMap((language) => {
      const texts = fields.translations[language];
      return texts === undefined ? [] : [{ language, ...given(texts) }];
    }),
    isLoopback: isLoopback(new URL(fields.url).hostname),
    preview,
  });
}

function previewOf({ keys }: Sources, unsigned: boolean): Site['preview'] {
  if (unsigned) return 'unsigned';
  return keys.some(({ fields }) => fields.development) ? 'development-key' : undefined;
}

function freezeAll(thing: object): void {
  Object.freeze(thing);
  for (const value of Object.values(thing)) {
    if (Array.isArray(value)) Object.freeze(value);
  }
}
