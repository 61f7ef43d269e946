/** Draws the pictures of all links while the pages are rendered, so that they are at hand when they are written. */

import type { Addresses } from '../../model/addresses.ts';
import type { Publication } from '../../model/publication.ts';
import { badgeShare, issuerShare, siteShare } from './contents.ts';
import type { DrawShare } from './draw.ts';

const atOnce = 8;

/** @param drawShare remembers what it has drawn */
export async function drawAhead(
  publication: Publication,
  at: Addresses,
  drawShare: DrawShare,
): Promise<void> {
  const of = { publication, at };
  const all = [
    siteShare(of),
    ...[...publication.issuers.values()].map((issuer) => issuerShare(issuer, of)),
    ...[...publication.badgeClasses.values()].map((badge) => badgeShare(badge, of)),
  ];
  for (let start = 0; start < all.length; start += atOnce) {
    // What goes wrong goes wrong again when it is written, and is told then.
    await Promise.allSettled(all.slice(start, start + atOnce).map(drawShare));
  }
}
