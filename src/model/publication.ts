/**
 * The noun of the project: everything to be published, linked and sound. Whoever holds one knows that every badge
 * class has its issuer and every award its badge class.
 */

import type { Award, AwardId } from './award.ts';
import type { BadgeClass } from './badge-class.ts';
import type { Issuer } from './issuer.ts';
import type { Site } from './site.ts';

export type Publication = {
  readonly site: Site;
  /** By slug, in the order of the slugs. */
  readonly issuers: ReadonlyMap<string, Issuer>;
  /** By `issuer/badge`, in that order. */
  readonly badgeClasses: ReadonlyMap<string, BadgeClass>;
  /** By id, in the order of the ids. */
  readonly awards: ReadonlyMap<AwardId, Award>;
  /** Paths below the owner's folder public/, which are published as they are; some take the place of a file of ours. */
  readonly publicFiles: ReadonlySet<string>;
};
