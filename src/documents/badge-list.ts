/** `badges.json`: the badge classes for machines that are no displayer. Ours, no standard's; see design, section 3. */

import type { Addresses } from '../model/addresses.ts';
import type { BadgeClass } from '../model/badge-class.ts';
import { given } from '../model/given.ts';
import type { Instant } from '../model/instant.ts';
import type { Publication } from '../model/publication.ts';

export type ListedBadge = {
  readonly id: string;
  /** Its key, `<issuer>/<slug>`. */
  readonly badge: string;
  readonly name: string;
  readonly description: string;
  readonly image: string;
  readonly issuer: { readonly id: string; readonly name: string };
  readonly tags: readonly string[];
  readonly criteria: string;
  readonly retired?: Instant;
};

export type BadgeList = { readonly badges: readonly ListedBadge[] };

/** In the order of their keys. `id` is the 2.0 BadgeClass, or the page where that is not published. */
export function badgeList({ site, badgeClasses }: Publication, at: Addresses): BadgeList {
  const has20 = site.formats.includes('2.0');
  const entry = (badge: BadgeClass): ListedBadge =>
    given({
      id: has20 ? at.badgeDocument(badge).url : at.badgePage(badge).url,
      badge: badge.key,
      name: badge.name,
      description: badge.description,
      image: at.badgeImage(badge).url,
      issuer: {
        id: has20 ? at.issuerProfile(badge.issuer).url : at.issuerPage(badge.issuer).url,
        name: badge.issuer.name,
      },
      tags: badge.tags,
      criteria: at.badgePage(badge).url,
      retired: badge.retired,
    });
  return { badges: [...badgeClasses.values()].map(entry) };
}
