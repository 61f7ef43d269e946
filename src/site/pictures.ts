/** Pictures of badges and issuers as the attributes of an `<img>`; their shape is known before they are loaded. */

import type { Address, Addresses } from '../model/addresses.ts';
import type { BadgeClass } from '../model/badge-class.ts';
import type { Image } from '../model/common.ts';
import type { Issuer } from '../model/issuer.ts';
import { shapeAt, type ThumbnailSize } from '../model/thumbnails.ts';

export type Picture = {
  readonly src: string;
  readonly width: number;
  readonly height: number;
};

/** @param size longer side in pixels */
export const badgePicture = (badge: BadgeClass, size: ThumbnailSize, at: Addresses): Picture =>
  picture(badge.image, size, at.badgeImage(badge), at.badgeThumbnail(badge, size));

/** Undefined for an issuer without a logo. @param size longer side in pixels */
export const issuerPicture = (
  issuer: Issuer,
  size: ThumbnailSize,
  at: Addresses,
): Picture | undefined =>
  issuer.image &&
  picture(
    issuer.image,
    size,
    at.issuerImage(issuer, issuer.image),
    at.issuerThumbnail(issuer, size),
  );

function picture(image: Image, size: ThumbnailSize, whole: Address, small: Address): Picture {
  const { isSmaller, width, height } = shapeAt(image, size);
  return { src: (isSmaller ? small : whole).href, width, height };
}
