/**
 * What the page that awards knows of the site: what the site publishes of its badges, read back into what the rooms of
 * the command line work with. Pure.
 */

import type { AwardSource } from '../../content/schema/sources.ts';
import type { AwardableBadge, AwardableIssuer, Awardables } from '../../documents/awardables.ts';
import type { BadgeList } from '../../documents/badge-list.ts';
import { createAddresses } from '../../model/addresses.ts';
import type { BadgeClass } from '../../model/badge-class.ts';
import { given } from '../../model/given.ts';
import type { Instant } from '../../model/instant.ts';
import { linkAwards } from '../../model/link-awards.ts';
import type { BadgeClassDraft } from '../../model/link-badge-classes.ts';
import type { Publication } from '../../model/publication.ts';
import { listLength } from '../../model/status-index.ts';
import { hasErrors, type Problem, uniqueProblems } from '../../problems/problem.ts';
import type { UsedIndexes } from '../../status/used-indexes.ts';
import { bitAt, bitsOf } from '../../verify/ob30/bitstring.ts';

export type Ground = {
  readonly site: Publication['site'];
  /** All badges, as linking wants them; each call gives new ones, because awards grow on them. */
  readonly badges: () => Map<string, BadgeClassDraft>;
  /** Status indexes in use, by issuer. What is sealed here is added. */
  readonly used: Map<string, Set<number>>;
};

/** A badge of the site's list, with what awarding it takes. */
export type KnownBadge = AwardableBadge & Pick<BadgeClass, 'name' | 'description' | 'retired'>;

/** @throws when the two are not of one build, as for a moment while a site is published: then try again */
export function knownBadges({ badges: listed }: BadgeList, { badges }: Awardables): KnownBadge[] {
  const byKey = new Map(badges.map((badge) => [badge.key, badge]));
  if (listed.length !== badges.length) throw new Error('The lists of badges are not of one build.');
  return listed.map(({ badge: key, name, description, retired }) => {
    const badge = byKey.get(key);
    if (badge === undefined) throw new Error('The lists of badges are not of one build.');
    return { ...badge, name, description, ...given({ retired }) };
  });
}

/** @throws when a set of used indexes cannot be read: then nobody can tell which are free */
export function groundOf(
  { site, issuers }: Awardables,
  badges: readonly KnownBadge[],
  used: ReadonlyMap<string, UsedIndexes>,
): Ground {
  const read = new Map([...used].map(([issuer, { lists }]) => [issuer, indexesOf(lists)] as const));
  return { site, badges: () => draftsOf(issuers, badges), used: read };
}

function indexesOf(lists: readonly string[]): Set<number> {
  const used = new Set<number>();
  for (const [number, list] of lists.entries()) {
    const bits = bitsOf(list);
    if (bits.kind !== 'bits') throw new Error('The indexes in use cannot be read.');
    for (let bit = 0; bit < listLength; bit += 1) {
      if (bitAt(bits.bytes, bit) === true) used.add(number * listLength + bit);
    }
  }
  return used;
}

/** What no award is checked by stands here empty: texts of the pages, and the pictures' bytes. */
const common = { related: [], endorsement: [], extensions: {}, translations: [] };

function draftsOf(
  issuers: readonly AwardableIssuer[],
  badges: readonly KnownBadge[],
): Map<string, BadgeClassDraft> {
  const known = new Map(
    issuers.map((one) => [
      one.slug,
      { ...common, ...one, language: '', about: '', badgeClasses: [] },
    ]),
  );
  return new Map(
    badges.flatMap(({ issuer, image, ...badge }): [string, BadgeClassDraft][] => {
      const own = known.get(issuer);
      if (own === undefined) return [];
      const draft: BadgeClassDraft = {
        ...common,
        ...badge,
        slug: badge.key.slice(badge.key.indexOf('/') + 1),
        issuer: own,
        criteria: '',
        image: { ...image, bytes: new Uint8Array(), width: 0, height: 0 },
        tags: [],
        alignment: [],
        otherIdentifier: [],
        awards: [],
      };
      return [[badge.key, draft]];
    }),
  );
}

/** What is wrong with awards, as `badges check` finds it, and the publication that they would be. */
export function linkOnGround(
  { site, badges }: Ground,
  awards: readonly AwardSource[],
  now: Instant,
): { readonly publication: Publication | undefined; readonly problems: readonly Problem[] } {
  const badgeClasses = badges();
  const written = new Map([...badgeClasses.keys()].map((key) => [key, `badges/${key}.md`]));
  const found: Problem[] = [];
  const linked = linkAwards(
    { awards, written: { badges: written } },
    badgeClasses,
    site,
    now,
    found,
  );
  const problems = uniqueProblems(found);
  if (hasErrors(problems)) return { publication: undefined, problems };
  const issuers = new Map([...badgeClasses.values()].map(({ issuer }) => [issuer.slug, issuer]));
  const publicFiles = new Set<string>();
  return {
    publication: { site, issuers, badgeClasses, awards: linked, publicFiles },
    problems,
  };
}

export const addressesOf = ({ site }: Ground) => createAddresses(site.url);
