/** The one list of what a machine reads: the build writes it, the dev server answers from it, the checks walk it. */

import type { Addresses } from '../model/addresses.ts';
import type { Award, AwardId } from '../model/award.ts';
import type { BadgeClass } from '../model/badge-class.ts';
import type { Image } from '../model/common.ts';
import type { Issuer } from '../model/issuer.ts';
import type { Publication } from '../model/publication.ts';
import { type ThumbnailSize, thumbnailsOf } from '../model/thumbnails.ts';

/** A file to be made, as little as another thread needs to make it. */
export type ArtefactRef = {
  /** Below the output folder. */
  readonly path: string;
  /** An address of the design's table: it stays for ever. */
  readonly keep: boolean;
} & (
  | { readonly kind: 'no-jekyll' | 'accent-style' }
  | {
      readonly kind: 'issuer-profile' | 'revocation-list' | 'issuer-image';
      readonly issuer: string;
    }
  | { readonly kind: 'issuer-thumbnail'; readonly issuer: string; readonly size: ThumbnailSize }
  | { readonly kind: 'badge-class' | 'badge-image'; readonly badge: string }
  | { readonly kind: 'badge-thumbnail'; readonly badge: string; readonly size: ThumbnailSize }
  | { readonly kind: 'assertion' | 'baked-image'; readonly award: AwardId }
);

/** Every file, in a fixed order: the site's, the issuers', the badge classes', the awards'. */
export function* refs(publication: Publication, at: Addresses): Iterable<ArtefactRef> {
  yield* siteRefs(at);
  for (const issuer of publication.issuers.values()) yield* issuerRefs(publication, issuer, at);
  for (const badge of publication.badgeClasses.values()) yield* badgeRefs(publication, badge, at);
  for (const award of publication.awards.values()) yield* awardRefs(publication, award, at);
}

/** The file at a path, without walking the list. */
export function refAt(
  publication: Publication,
  at: Addresses,
  path: string,
): ArtefactRef | undefined {
  for (const ref of candidates(publication, at, path)) if (ref.path === path) return ref;
  return undefined;
}

function candidates(publication: Publication, at: Addresses, path: string): Iterable<ArtefactRef> {
  const [room, first = '', second = ''] = path.split('/');
  if (room === 'awards') {
    const award = publication.awards.get(first as AwardId);
    return award === undefined ? [] : awardRefs(publication, award, at);
  }
  if (room === 'badges') {
    const badge = publication.badgeClasses.get(`${first}/${second}`);
    return badge === undefined ? [] : badgeRefs(publication, badge, at);
  }
  if (room === 'issuers') {
    const issuer = publication.issuers.get(first);
    return issuer === undefined ? [] : issuerRefs(publication, issuer, at);
  }
  return siteRefs(at);
}

function* siteRefs(at: Addresses): Iterable<ArtefactRef> {
  yield { kind: 'no-jekyll', path: at.noJekyll.path, keep: true };
  yield { kind: 'accent-style', path: at.accentStyle.path, keep: false };
}

const has20 = ({ site }: Publication): boolean => site.formats.includes('2.0');

function* issuerRefs(
  publication: Publication,
  issuer: Issuer,
  at: Addresses,
): Iterable<ArtefactRef> {
  const ref = { issuer: issuer.slug, keep: true };
  if (has20(publication)) {
    yield { ...ref, kind: 'issuer-profile', path: at.issuerProfile(issuer).path };
    yield { ...ref, kind: 'revocation-list', path: at.revocationList(issuer).path };
  }
  if (issuer.image === undefined) return;
  yield { ...ref, kind: 'issuer-image', path: at.issuerImage(issuer, issuer.image).path };
  for (const size of thumbnailsOf(issuer.image)) {
    const { path } = at.issuerThumbnail(issuer, size);
    yield { kind: 'issuer-thumbnail', issuer: issuer.slug, size, path, keep: false };
  }
}

function* badgeRefs(
  publication: Publication,
  badge: BadgeClass,
  at: Addresses,
): Iterable<ArtefactRef> {
  const ref = { badge: badge.key, keep: true };
  if (has20(publication)) {
    yield { ...ref, kind: 'badge-class', path: at.badgeDocument(badge).path };
  }
  yield { ...ref, kind: 'badge-image', path: at.badgeImage(badge).path };
  for (const size of thumbnailsOf(badge.image)) {
    const { path } = at.badgeThumbnail(badge, size);
    yield { kind: 'badge-thumbnail', badge: badge.key, size, path, keep: false };
  }
}

function* awardRefs(publication: Publication, award: Award, at: Addresses): Iterable<ArtefactRef> {
  if (!has20(publication)) return;
  const ref = { award: award.id, keep: true };
  yield { ...ref, kind: 'assertion', path: at.assertion(award.id).path };
  if (isBaked(publication)) {
    const image: Image = award.badgeClass.image;
    yield { ...ref, kind: 'baked-image', path: at.bakedImage(award.id, image).path };
  }
}

/** Does each award have a baked 2.0 image? */
export const isBaked = ({ site }: Publication): boolean =>
  site.formats.includes('2.0') && site.bake.includes('2.0');

/** How many badges the catalogue shows on a page. */
export const badgesPerPage = 48;

/** The pages that people read, as paths of their HTML files. */
export function* pagePaths(publication: Publication, at: Addresses): Iterable<string> {
  const page = ({ path }: { path: string }) => `${path}index.html`;
  yield page(at.home);
  yield at.notFound.path;
  const pages = Math.max(1, Math.ceil(publication.badgeClasses.size / badgesPerPage));
  for (let number = 1; number <= pages; number += 1) yield page(at.badges(number));
  for (const issuer of publication.issuers.values()) {
    yield page(at.issuerPage(issuer));
    yield page(at.issuerBadges(issuer));
  }
  for (const badge of publication.badgeClasses.values()) yield page(at.badgePage(badge));
  for (const id of publication.awards.keys()) yield page(at.awardPage(id));
}
