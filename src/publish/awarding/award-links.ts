/** What a mail or a spreadsheet says of an award: where it is to be found, and whether it holds. Pure. */

import type { Addresses } from '../../model/addresses.ts';
import type { GrantedAward } from '../../model/award.ts';
import { dayOf, type Instant } from '../../model/instant.ts';
import { linkedInAddress } from '../../model/linkedin.ts';
import type { Publication } from '../../model/publication.ts';
import { toldPage } from '../../model/told-page.ts';
import { type BakedImage, bakedFiles, hasForm } from '../forms.ts';

/** Read by the most displayers first. */
export const imagesByUse: readonly BakedImage[] = [
  'baked-image',
  'credential-image',
  'v1-baked-image',
];

/** The baked picture to hand out; undefined where the site bakes none. */
export function bestImage(
  publication: Publication,
  award: GrantedAward,
  at: Addresses,
): { readonly kind: BakedImage; readonly path: string } | undefined {
  const baked = bakedFiles(publication, award, at);
  for (const wanted of imagesByUse) {
    const found = baked.find(({ kind }) => kind === wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "valid", "expired on 2028-05-01" or "revoked on 2028-05-01", as days of the site. */
export function statusOf({ revoked, expires }: GrantedAward, now: Instant, timeZone: string) {
  if (revoked !== undefined) return `revoked on ${dayOf(revoked.on, timeZone)}`;
  return expires !== undefined && expires < now
    ? `expired on ${dayOf(expires, timeZone)}`
    : 'valid';
}

export const linkColumns = [
  'badge',
  'badge name',
  'issued',
  'status',
  'page',
  'image',
  'credential',
  'linkedin',
  'id',
] as const;

/**
 * By the names of the columns; empty where there is nothing to link to.
 *
 * @param name of the recipient: where the award holds its hash, the link to the page carries it
 */
export function awardLinks(
  publication: Publication,
  award: GrantedAward,
  at: Addresses,
  now: Instant,
  name?: string,
): Readonly<Record<(typeof linkColumns)[number], string>> {
  const { id, badgeClass, issuedOn } = award;
  const { timeZone } = publication.site;
  const image = bestImage(publication, award, at);
  return {
    badge: badgeClass.key,
    'badge name': badgeClass.name,
    issued: dayOf(issuedOn, timeZone),
    status: statusOf(award, now, timeZone),
    page: toldPage(award, at, name),
    image: image === undefined ? '' : at.at(image.path).url,
    credential: hasForm(publication, '3.0', award) ? at.credential(id).url : '',
    // Nobody shows a withdrawn award in a profile.
    linkedin: award.revoked === undefined ? linkedInAddress(award, at, timeZone) : '',
    id,
  };
}
