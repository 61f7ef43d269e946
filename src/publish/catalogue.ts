/** The one list of what a machine reads: the build writes it, the dev server answers from it, the checks walk it. */

import type { Address, Addresses } from '../model/addresses.ts';
import type { Award, AwardId } from '../model/award.ts';
import type { BadgeClass } from '../model/badge-class.ts';
import type { Endorsement } from '../model/common.ts';
import type { Issuer } from '../model/issuer.ts';
import type { IssuerKeys, PublicKey } from '../model/keys.ts';
import { languageFolder } from '../model/languages.ts';
import type { Publication } from '../model/publication.ts';
import { statusLists } from '../model/status-lists.ts';
import { type ThumbnailSize, thumbnailsOf } from '../model/thumbnails.ts';
import {
  type AwardDocument,
  type BadgeDocument,
  type BakedImage,
  bakedFiles,
  type EndorsementDocument,
  formsOf,
  type IssuerDocument,
  type KeyDocument,
  refusal,
} from './forms.ts';
import { sitemapParts } from './sitemap.ts';

type Place = {
  /** Below the output folder. */
  readonly path: string;
  /** An address of the design's table: it stays for ever. */
  readonly keep: boolean;
};

export type SiteRef = Place &
  (
    | { readonly kind: 'no-jekyll' | 'accent-style' | 'badge-list' | 'awardables' }
    | { readonly kind: 'search-index'; readonly language: string }
    | { readonly kind: 'site-share' | 'icon' | 'robots' | 'sitemap' }
    | { readonly kind: 'sitemap-part'; readonly number: number }
  );

/** Of a document in another language, that language. */
export type IssuerRef = Place & { readonly issuer: string } & (
    | { readonly kind: 'issuer-image' | 'issuer-share' | 'used-indexes' }
    | { readonly kind: IssuerDocument; readonly language?: string }
    | { readonly kind: 'issuer-thumbnail'; readonly size: ThumbnailSize }
    | { readonly kind: KeyDocument; readonly key: string }
    | { readonly kind: 'status-list'; readonly list: number }
  );

export type BadgeRef = Place & { readonly badge: string } & (
    | { readonly kind: 'badge-image' | 'badge-share' }
    | { readonly kind: BadgeDocument; readonly language?: string }
    | { readonly kind: 'badge-thumbnail'; readonly size: ThumbnailSize }
  );

export type AwardRef = Place & {
  readonly kind: AwardDocument | BakedImage | 'oembed';
  readonly award: AwardId;
};

export type EndorsementRef = Place & {
  readonly kind: EndorsementDocument;
  /** By slug, key or id, as the publication has it. */
  readonly of: EndorsedRef;
  readonly number: number;
};

export type EndorsedRef =
  | { readonly issuer: string }
  | { readonly badge: string }
  | { readonly award: AwardId };

/** A file to be made, as little as another thread needs to make it. */
export type ArtefactRef = SiteRef | IssuerRef | BadgeRef | AwardRef | EndorsementRef;

/** Every file, in a fixed order: the site's, the issuers', the badge classes', the awards'. */
export function* refs(publication: Publication, at: Addresses): Iterable<ArtefactRef> {
  yield* refsBesideAwards(publication, at);
  for (const award of publication.awards.values()) yield* awardRefs(publication, award, at);
}

/** The files that are no award's. */
export function* refsBesideAwards(publication: Publication, at: Addresses): Iterable<ArtefactRef> {
  yield* siteRefs(publication, at);
  for (const issuer of publication.issuers.values()) yield* issuerRefs(publication, issuer, at);
  for (const badge of publication.badgeClasses.values()) yield* badgeRefs(publication, badge, at);
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
  const [room, first = '', second = ''] = withoutLanguage(publication, path).split('/');
  if (room === 'awards') {
    const award = publication.awards.get(first as AwardId);
    return award === undefined ? [] : awardRefs(publication, award, at);
  }
  if (room === 'badges') {
    const badge = publication.badgeClasses.get(`${first}/${second}`);
    return badge === undefined ? siteRefs(publication, at) : badgeRefs(publication, badge, at);
  }
  if (room === 'issuers' || (room === 'award' && first === '_used')) {
    const slug = room === 'issuers' ? first : second.replace(/\.json$/, '');
    const issuer = publication.issuers.get(slug);
    return issuer === undefined ? [] : issuerRefs(publication, issuer, at);
  }
  return siteRefs(publication, at);
}

/** A path below the folder of a language, as it would be without. */
export function withoutLanguage({ site }: Pick<Publication, 'site'>, path: string): string {
  const folders = site.languages.map((language) => languageFolder(site, language));
  const folder = folders.find((one) => one !== '' && path.startsWith(one)) ?? '';
  return path.slice(folder.length);
}

function* siteRefs(publication: Publication, at: Addresses): Iterable<SiteRef> {
  const { site } = publication;
  yield { kind: 'no-jekyll', path: at.noJekyll.path, keep: true };
  yield { kind: 'accent-style', path: at.accentStyle.path, keep: false };
  yield { kind: 'badge-list', path: at.badgeList.path, keep: true };
  yield { kind: 'awardables', path: at.awardables.path, keep: false };
  for (const language of site.languages) {
    const { path } = at.pages(languageFolder(site, language)).searchIndex;
    yield { kind: 'search-index', language, path, keep: false };
  }
  yield { kind: 'site-share', path: at.siteShare.path, keep: false };
  yield { kind: 'icon', path: at.icon.path, keep: false };
  for (const ref of searchRefs(publication, at)) {
    if (!publication.publicFiles.has(ref.path)) yield ref;
  }
}

/** What search engines ask for. None is led to a preview. An owner who has a file of that name knows better. */
function* searchRefs(publication: Publication, at: Addresses): Iterable<SiteRef> {
  if (publication.site.preview !== undefined) return;
  // Nobody looks for it below a path. See RFC 9309, "Access Method".
  if (at.basePath === '/') yield { kind: 'robots', path: at.robots.path, keep: false };
  yield { kind: 'sitemap', path: at.sitemap.path, keep: false };
  const parts = sitemapParts(publication, at);
  for (let number = 1; parts > 1 && number <= parts; number += 1) {
    yield { kind: 'sitemap-part', number, path: at.sitemapPart(number).path, keep: false };
  }
}

function* issuerRefs(
  { site }: Publication,
  issuer: Issuer,
  at: Addresses,
): Iterable<IssuerRef | EndorsementRef> {
  const ref = { issuer: issuer.slug, keep: true };
  const forms = formsOf(site, issuer);
  for (const [, files] of forms) {
    for (const [kind, address] of files.issuer ?? []) {
      yield { ...ref, kind, path: address(issuer, at).path };
    }
    for (const { language } of issuer.translations) {
      for (const [kind, address] of files.issuerTranslation ?? []) {
        yield { ...ref, kind, language, path: address({ of: issuer, language }, at).path };
      }
    }
    for (const key of rsaKeys(issuer.keys)) {
      for (const [kind, address] of files.key ?? []) {
        yield { ...ref, kind, key: key.thumbprint, path: address({ issuer, key }, at).path };
      }
    }
    if (files.hasStatusLists !== true) continue;
    for (const list of statusLists(issuer)) {
      yield { ...ref, kind: 'status-list', list, path: at.statusList(issuer, list).path };
    }
  }
  const page = at.issuerPage(issuer);
  yield* endorsementRefs(forms, { issuer: issuer.slug }, issuer.endorsement, page, at);
  yield { ...ref, kind: 'used-indexes', path: at.usedIndexes(issuer).path, keep: false };
  yield { ...ref, kind: 'issuer-share', path: at.issuerShare(issuer).path };
  if (issuer.image === undefined) return;
  yield { ...ref, kind: 'issuer-image', path: at.issuerImage(issuer, issuer.image).path };
  for (const size of thumbnailsOf(issuer.image)) {
    const { path } = at.issuerThumbnail(issuer, size);
    yield { kind: 'issuer-thumbnail', issuer: issuer.slug, size, path, keep: false };
  }
}

/** The keys that have addresses: what stands there outlives them. */
const rsaKeys = (keys: IssuerKeys | undefined): readonly PublicKey[] =>
  keys === undefined
    ? []
    : [keys.rsa, ...keys.retired, ...keys.compromised].filter(({ type }) => type === 'rsa');

function* badgeRefs(
  { site }: Publication,
  badge: BadgeClass,
  at: Addresses,
): Iterable<BadgeRef | EndorsementRef> {
  const ref = { badge: badge.key, keep: true };
  const forms = formsOf(site, badge.issuer);
  for (const [, files] of forms) {
    for (const [kind, address] of files.badge ?? []) {
      yield { ...ref, kind, path: address(badge, at).path };
    }
    for (const { language } of badge.translations) {
      for (const [kind, address] of files.badgeTranslation ?? []) {
        yield { ...ref, kind, language, path: address({ of: badge, language }, at).path };
      }
    }
  }
  const page = at.badgePage(badge);
  yield* endorsementRefs(forms, { badge: badge.key }, badge.endorsement, page, at);
  yield { ...ref, kind: 'badge-share', path: at.badgeShare(badge).path };
  yield { ...ref, kind: 'badge-image', path: at.badgeImage(badge).path };
  for (const size of thumbnailsOf(badge.image)) {
    const { path } = at.badgeThumbnail(badge, size);
    yield { kind: 'badge-thumbnail', badge: badge.key, size, path, keep: false };
  }
}

/** The files of one award. */
export function* awardRefs(
  publication: Publication,
  award: Award,
  at: Addresses,
): Iterable<AwardRef | EndorsementRef> {
  const ref = { award: award.id, keep: true };
  const forms = formsOf(publication.site, award.badgeClass.issuer);
  for (const [format, files] of forms) {
    if (refusal(format, award) !== undefined) continue;
    for (const [kind, address] of files.award ?? []) {
      yield { ...ref, kind, path: address(award, at).path };
    }
  }
  for (const file of bakedFiles(publication, award, at)) yield { ...ref, ...file };
  yield { ...ref, kind: 'oembed', path: at.oembed(award.id).path };
  if (award.kind === 'erased') return;
  const page = at.awardPage(award.id);
  yield* endorsementRefs(forms, { award: award.id }, award.endorsement, page, at);
}

function* endorsementRefs(
  forms: ReturnType<typeof formsOf>,
  of: EndorsedRef,
  endorsements: readonly Endorsement[],
  page: Address,
  at: Addresses,
): Iterable<EndorsementRef> {
  for (const [, files] of forms) {
    for (const one of endorsements) {
      if (one.kind === 'elsewhere') continue;
      const { number } = one;
      for (const [kind, address] of files.endorsement ?? []) {
        yield { kind, of, number, path: address({ page, number }, at).path, keep: true };
      }
    }
  }
}

/** Scripts that stay for ever, because other people's pages load them. They are bundled with the pages. */
export const scriptPaths = (at: Addresses): readonly string[] => [at.openBadgeScript.path];
