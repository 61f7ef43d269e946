/**
 * Every address of the site, from its base. Nothing else computes one. Source: design, section 3.
 *
 * An address has three spellings: `path` below the output folder, `href` for links within the site, `url` for the world.
 */

import type { AwardId } from './award.ts';
import type { BadgeClass } from './badge-class.ts';
import type { Image } from './common.ts';
import type { Issuer } from './issuer.ts';

export type Address = {
  /** Below the output folder: `awards/<id>/assertion.json`; a page ends in `/` (or is empty, for home). */
  readonly path: string;
  /** Path on the host: `/club/awards/<id>/assertion.json`. */
  readonly href: string;
  readonly url: string;
};

export type Addresses = ReturnType<typeof createAddresses>;

/** @param base the site's `url`: absolute, with one final slash */
export function createAddresses(base: string) {
  const { pathname, hostname } = new URL(base);
  const at = (path: string): Address => ({ path, href: pathname + path, url: base + path });
  const badge = ({ key }: Pick<BadgeClass, 'key'>, rest: string) => at(`badges/${key}/${rest}`);
  const issuer = ({ slug }: Pick<Issuer, 'slug'>, rest: string) => at(`issuers/${slug}/${rest}`);
  const award = (id: AwardId, rest: string) => at(`awards/${id}/${rest}`);
  return {
    base,
    /** Host name without port, as `allowedOrigins` wants it. */
    hostname,
    /** Path of the base on its host, with slashes around. */
    basePath: pathname,
    at,
    home: at(''),
    notFound: at('404.html'),
    accentStyle: at('_accent.css'),
    noJekyll: at('.nojekyll'),
    badgeList: at('badges.json'),
    catalogueFile: at('catalogue.json'),
    catalogueShard: (hex: string) => at(`catalogue/${hex}.json`),
    /** All badges; page 1 has the plain address. */
    badges: (page = 1) => at(page === 1 ? 'badges/' : `badges/_page/${page}/`),
    awardsFolder: at('awards/'),
    issuerPage: (of: Pick<Issuer, 'slug'>) => issuer(of, ''),
    issuerBadges: ({ slug }: Pick<Issuer, 'slug'>) => at(`badges/${slug}/`),
    issuerProfile: (of: Pick<Issuer, 'slug'>) => issuer(of, 'issuer.json'),
    issuerImage: (of: Pick<Issuer, 'slug'>, { extension }: Pick<Image, 'extension'>) =>
      issuer(of, `image.${extension}`),
    issuerThumbnail: (of: Pick<Issuer, 'slug'>, width: number) => issuer(of, `_image-${width}.png`),
    revocationList: (of: Pick<Issuer, 'slug'>) => issuer(of, 'revocations.json'),
    v1Issuer: (of: Pick<Issuer, 'slug'>) => issuer(of, 'v1.json'),
    v1RevocationList: (of: Pick<Issuer, 'slug'>) => issuer(of, 'v1-revocations.json'),
    badgePage: (of: Pick<BadgeClass, 'key'>) => badge(of, ''),
    badgeDocument: (of: Pick<BadgeClass, 'key'>) => badge(of, 'badge.json'),
    v1BadgeClass: (of: Pick<BadgeClass, 'key'>) => badge(of, 'v1.json'),
    badgeImage: (of: Pick<BadgeClass, 'key' | 'image'>) => badge(of, `image.${of.image.extension}`),
    badgeThumbnail: (of: Pick<BadgeClass, 'key'>, width: number) =>
      badge(of, `_image-${width}.png`),
    /** Beside the page of what is endorsed: an Endorsement that is written here, and the Profile of who says it. */
    endorsement: ({ path }: Address, number: number) => at(`${path}endorsement-${number}.json`),
    endorser: ({ path }: Address, number: number) => at(`${path}endorsement-${number}-by.json`),
    awardPage: (id: AwardId) => award(id, ''),
    assertion: (id: AwardId) => award(id, 'assertion.json'),
    bakedImage: (id: AwardId, { extension }: Pick<Image, 'extension'>) =>
      award(id, `badge.${extension}`),
    v1Assertion: (id: AwardId) => award(id, 'v1.json'),
    v1BakedImage: (id: AwardId, { extension }: Pick<Image, 'extension'>) =>
      award(id, `v1.${extension}`),
    /** The award's name that no host can lose. */
    awardUrn: (id: AwardId) => `urn:uuid:${id}`,
  };
}
