/**
 * `award/_awardables.json`: what has to be known of a site to award its badges without its repository at hand, besides what
 * `badges.json` says. The page that seals in the browser reads both, and checks with them what `badges check` will check.
 * Ours, no standard's.
 */

import type { BadgeClass } from '../model/badge-class.ts';
import { given } from '../model/given.ts';
import type { Issuer } from '../model/issuer.ts';
import type { Publication } from '../model/publication.ts';
import type { Site } from '../model/site.ts';

export type AwardableIssuer = Pick<
  Issuer,
  'slug' | 'name' | 'url' | 'email' | 'linkedin' | 'isAwarding' | 'keys'
>;

export type AwardableBadge = Pick<
  BadgeClass,
  'key' | 'imageAlt' | 'language' | 'expiresAfter' | 'resultDescription'
> & {
  readonly issuer: string;
  readonly image: Pick<BadgeClass['image'], 'mediaType' | 'extension'>;
};

export type Awardables = {
  readonly site: Site;
  readonly issuers: readonly AwardableIssuer[];
  /** Retired ones too: an award may be dated before. */
  readonly badges: readonly AwardableBadge[];
};

export const awardables = ({ site, issuers, badgeClasses }: Publication): Awardables => ({
  site,
  issuers: [...issuers.values()].map(({ slug, name, url, email, linkedin, isAwarding, keys }) =>
    given({ slug, name, url, email, linkedin, isAwarding, keys }),
  ),
  badges: [...badgeClasses.values()].map(awardableBadge),
});

const awardableBadge = (badge: BadgeClass): AwardableBadge => {
  const { key, imageAlt, language, issuer, image, expiresAfter, resultDescription } = badge;
  return {
    key,
    issuer: issuer.slug,
    imageAlt,
    language,
    image: { mediaType: image.mediaType, extension: image.extension },
    resultDescription,
    ...given({ expiresAfter }),
  };
};
