/** What every page works with: the publication, its addresses, and words, dates and texts bound to its settings. */

import type { GrantedAward } from '../model/award.ts';
import { isRevoked } from '../model/award.ts';
import type { BadgeClass } from '../model/badge-class.ts';
import type { WrittenEndorsement } from '../model/common.ts';
import type { Issuer } from '../model/issuer.ts';
import type { Publication } from '../model/publication.ts';
import { createDates } from './dates.ts';
import { directionOf } from './direction.ts';
import { markdown } from './markdown.ts';
import { type Session, session } from './session.ts';
import { createWords } from './words.ts';

export type View = ReturnType<typeof createView>;

const views = new WeakMap<Publication, View>();

/** The view of what this process renders, made once. */
export function view(): View {
  const open = session();
  const known = views.get(open.publication) ?? createView(open);
  views.set(open.publication, known);
  return known;
}

export function createView({ publication, addresses: at }: Session) {
  const { site } = publication;
  const text = (written: string, page: { readonly url: string }): string =>
    markdown(written, { base: at.base, page: page.url });
  return {
    publication,
    site,
    at,
    ...createWords(site.language),
    date: createDates(site),
    direction: directionOf(site.language),
    /** Are there Open Badges 2.0 documents to link? */
    has20: site.formats.includes('2.0'),
    /** Are there Open Badges 1.1 documents to link? */
    has11: site.formats.includes('1.1'),
    /** The `lang` of an owner's text; undefined where it is the page's. */
    langOf: ({ language }: { readonly language: string }): string | undefined =>
      language === site.language ? undefined : language,
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

const once = <T extends object>(render: (thing: T) => string): ((thing: T) => string) => {
  const known = new WeakMap<T, string>();
  return (thing) => {
    const html = known.get(thing) ?? render(thing);
    known.set(thing, html);
    return html;
  };
};

/** Small numbers could tell who is meant: below this, a page does not say how many awards there are. */
const fewestCounted = 5;

/** How many awards of a badge hold, or undefined while they are few. */
export function awardsToTell({ awards }: BadgeClass): number | undefined {
  const holding = awards.filter((award) => !isRevoked(award)).length;
  return holding < fewestCounted ? undefined : holding;
}

/** The badges that say they replace this one. */
export const successorsOf = (badge: BadgeClass): readonly BadgeClass[] =>
  badge.issuer.badgeClasses.filter(({ supersedes }) => supersedes?.key === badge.key);

/** What a downloaded badge is called: it says what it is, and names no one. */
export const downloadName = ({ slug, issuer, image }: BadgeClass, form?: string): string =>
  `open-badge-${issuer.slug}-${slug}${form === undefined ? '' : `-${form}`}.${image.extension}`;
