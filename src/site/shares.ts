/** Pictures of links, as a page's head names them. */

import type { Address, Addresses } from '../model/addresses.ts';
import type { BadgeClass } from '../model/badge-class.ts';
import type { Issuer } from '../model/issuer.ts';
import type { Site } from '../model/site.ts';

export type Share = {
  readonly address: Address;
  /** What it shows, for people who cannot see it. */
  readonly alt: string;
};

export const badgeShare = (badge: BadgeClass, at: Addresses): Share => ({
  address: at.badgeShare(badge),
  alt: `${badge.name} · ${badge.issuer.name}. ${badge.imageAlt}`,
});

export const issuerShare = (issuer: Issuer, at: Addresses): Share => ({
  address: at.issuerShare(issuer),
  alt: issuer.imageAlt === undefined ? issuer.name : `${issuer.name}. ${issuer.imageAlt}`,
});

export const siteShare = ({ title }: Pick<Site, 'title'>, at: Addresses): Share => ({
  address: at.siteShare,
  alt: title,
});
