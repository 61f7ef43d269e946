/** What the picture of a link shows of a badge, of an issuer, of the site. */

import type { Addresses } from '../../model/addresses.ts';
import type { BadgeClass } from '../../model/badge-class.ts';
import type { Image } from '../../model/common.ts';
import { given } from '../../model/given.ts';
import type { Issuer } from '../../model/issuer.ts';
import type { Publication } from '../../model/publication.ts';
import { accentOn } from '../accent.ts';
import type { ShareContent } from './composition.ts';

type Of = { readonly publication: Publication; readonly at: Addresses };

export const badgeShare = (badge: BadgeClass, of: Of): ShareContent => ({
  ...common(of),
  key: badge.key,
  name: badge.name,
  by: badge.issuer.name,
  picture: pictureOf(badge.image),
});

export const issuerShare = (issuer: Issuer, of: Of): ShareContent => {
  const { title } = of.publication.site;
  return given({
    ...common(of),
    key: issuer.slug,
    name: issuer.name,
    by: title === issuer.name ? undefined : title,
    picture: issuer.image && pictureOf(issuer.image),
  });
};

/** With one issuer the site is its site, as on the home page. */
export const siteShare = (of: Of): ShareContent => {
  const { site, issuers } = of.publication;
  const [only, ...others] = issuers.values();
  const single = others.length === 0 ? only : undefined;
  return given({
    ...common(of),
    key: single?.slug ?? site.url,
    name: site.title,
    by: single === undefined || single.name === site.title ? undefined : single.name,
    picture: single?.image && pictureOf(single.image),
  });
};

const common = ({ publication: { site }, at }: Of) => ({
  host: at.base.replace(/^https?:\/\//, '').replace(/\/$/, ''),
  accent: accentOn('paper', site.accent),
});

const pictureOf = ({ bytes, mediaType, width, height }: Image) => ({
  bytes,
  mediaType,
  width,
  height,
});
