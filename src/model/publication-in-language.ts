/** A whole publication with its texts in another language, for pages in that language. */

import type { Award, AwardId } from './award.ts';
import type { BadgeClass } from './badge-class.ts';
import { badgeInLanguage, issuerInLanguage, siteInLanguage } from './in-language.ts';
import type { Issuer } from './issuer.ts';
import type { Publication } from './publication.ts';

type IssuerDraft = Issuer & { readonly badgeClasses: BadgeClass[] };
type BadgeClassDraft = BadgeClass & { readonly awards: Award[]; supersedes?: BadgeClass };

/**
 * Whatever leads from one thing to another leads to the one in that language. The publication itself where nothing is
 * translated; the texts of awards stay as they are written. Never to be published as documents: what is signed and
 * what counts is the original.
 */
export function publicationInLanguage(publication: Publication, language: string): Publication {
  if (!isTranslated(publication, language)) return publication;
  const issuers = new Map(
    [...publication.issuers].map(([slug, issuer]): [string, IssuerDraft] => [
      slug,
      { ...issuerInLanguage(issuer, language), badgeClasses: [] },
    ]),
  );
  const badgeClasses = new Map<string, BadgeClassDraft>();
  for (const [key, badge] of publication.badgeClasses) {
    const issuer = found(issuers, badge.issuer.slug);
    const draft = { ...badgeInLanguage(badge, language), issuer, awards: [] };
    issuer.badgeClasses.push(draft);
    badgeClasses.set(key, draft);
  }
  for (const badge of badgeClasses.values()) {
    if (badge.supersedes !== undefined)
      badge.supersedes = found(badgeClasses, badge.supersedes.key);
  }
  const awards = new Map<AwardId, Award>();
  for (const [id, award] of publication.awards) {
    const badgeClass = found(badgeClasses, award.badgeClass.key);
    const draft: Award = { ...award, badgeClass };
    badgeClass.awards.push(draft);
    awards.set(id, draft);
  }
  const site = siteInLanguage(publication.site, language);
  return { ...publication, site, issuers, badgeClasses, awards };
}

function isTranslated({ site, issuers, badgeClasses }: Publication, language: string): boolean {
  const things = [site, ...issuers.values(), ...badgeClasses.values()];
  return things.some(({ translations }) => translations.some((one) => one.language === language));
}

function found<K, V>(things: ReadonlyMap<K, V>, key: K): V {
  const thing = things.get(key);
  if (thing === undefined) throw new Error('A publication links to something that is not in it.');
  return thing;
}
