/** The one list of what a machine reads: the build writes it, the dev server answers from it, the checks walk it. */

import { notIn11 } from '../documents/ob11/assertion.ts';
import type { Address, Addresses } from '../model/addresses.ts';
import type { Award, AwardId } from '../model/award.ts';
import type { BadgeClass } from '../model/badge-class.ts';
import type { Endorsement } from '../model/common.ts';
import type { Issuer } from '../model/issuer.ts';
import type { Publication } from '../model/publication.ts';
import type { Format } from '../model/site.ts';
import { type ThumbnailSize, thumbnailsOf } from '../model/thumbnails.ts';

type IssuerDocument = 'issuer-profile' | 'revocation-list' | 'v1-issuer' | 'v1-revocation-list';
type BadgeDocument = 'badge-class' | 'v1-badge-class';
type AwardDocument = 'assertion' | 'v1-assertion';
type BakedImage = 'baked-image' | 'v1-baked-image';
type EndorsementDocument = 'endorsement' | 'endorser';

/** A file to be made, as little as another thread needs to make it. */
export type ArtefactRef = {
  /** Below the output folder. */
  readonly path: string;
  /** An address of the design's table: it stays for ever. */
  readonly keep: boolean;
} & (
  | { readonly kind: 'no-jekyll' | 'accent-style' | 'badge-list' }
  | { readonly kind: IssuerDocument | 'issuer-image'; readonly issuer: string }
  | { readonly kind: 'issuer-thumbnail'; readonly issuer: string; readonly size: ThumbnailSize }
  | { readonly kind: BadgeDocument | 'badge-image'; readonly badge: string }
  | { readonly kind: 'badge-thumbnail'; readonly badge: string; readonly size: ThumbnailSize }
  | { readonly kind: AwardDocument | BakedImage; readonly award: AwardId }
  | {
      readonly kind: EndorsementDocument;
      /** By slug, key or id, as the publication has it. */
      readonly of: EndorsedRef;
      readonly number: number;
    }
);

export type EndorsedRef =
  | { readonly issuer: string }
  | { readonly badge: string }
  | { readonly award: AwardId };

type Files<Kind, Thing> = readonly (readonly [
  kind: Kind,
  address: (thing: Thing, at: Addresses) => Address,
])[];

/** The files that a format of Open Badges adds to a site. */
type Form = {
  readonly issuer: Files<IssuerDocument, Issuer>;
  readonly badge: Files<BadgeDocument, BadgeClass>;
  readonly award: Files<AwardDocument, Award>;
  /** Only when the format is among those to bake. */
  readonly baked: Files<BakedImage, Award>;
  /** Of each endorsement that is written out in the file of what it endorses. */
  readonly endorsement: Files<
    EndorsementDocument,
    { readonly page: Address; readonly number: number }
  >;
  /** Why an award cannot be said in this format, as a sentence; undefined when it can. */
  readonly refuses: (award: Award) => string | undefined;
};

/** A format without an entry cannot be made yet. */
const forms: Readonly<Partial<Record<Format, Form>>> = {
  '1.1': {
    issuer: [
      ['v1-issuer', (issuer, at) => at.v1Issuer(issuer)],
      ['v1-revocation-list', (issuer, at) => at.v1RevocationList(issuer)],
    ],
    badge: [['v1-badge-class', (badge, at) => at.v1BadgeClass(badge)]],
    award: [['v1-assertion', ({ id }, at) => at.v1Assertion(id)]],
    baked: [['v1-baked-image', ({ id, badgeClass }, at) => at.v1BakedImage(id, badgeClass.image)]],
    endorsement: [],
    refuses: notIn11,
  },
  '2.0': {
    issuer: [
      ['issuer-profile', (issuer, at) => at.issuerProfile(issuer)],
      ['revocation-list', (issuer, at) => at.revocationList(issuer)],
    ],
    badge: [['badge-class', (badge, at) => at.badgeDocument(badge)]],
    award: [['assertion', ({ id }, at) => at.assertion(id)]],
    baked: [['baked-image', ({ id, badgeClass }, at) => at.bakedImage(id, badgeClass.image)]],
    endorsement: [
      ['endorsement', ({ page, number }, at) => at.endorsement(page, number)],
      ['endorser', ({ page, number }, at) => at.endorser(page, number)],
    ],
    refuses: () => undefined,
  },
};

/** The formats that can be made. */
export const madeFormats = Object.keys(forms) as readonly Format[];

/** Why an award has no file of a format, as a sentence; undefined when it has. */
export const refusal = (format: Format, award: Award): string | undefined =>
  forms[format]?.refuses(award);

/** Does an award have documents in this format? */
export const hasForm = ({ site }: Publication, format: Format, award: Award): boolean =>
  site.formats.includes(format) &&
  forms[format] !== undefined &&
  refusal(format, award) === undefined;

/** Do awards have a baked image of this format? One that does not {@link hasForm} has none. */
export const isBaked = ({ site }: Publication, format: Format = '2.0'): boolean =>
  forms[format] !== undefined && site.formats.includes(format) && site.bake.includes(format);

const formsOf = ({ site }: Publication): readonly (readonly [Format, Form])[] =>
  site.formats.flatMap((format) => {
    const form = forms[format];
    return form === undefined ? [] : [[format, form] as const];
  });

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
  yield { kind: 'badge-list', path: at.badgeList.path, keep: true };
}

function* issuerRefs(
  publication: Publication,
  issuer: Issuer,
  at: Addresses,
): Iterable<ArtefactRef> {
  const ref = { issuer: issuer.slug, keep: true };
  for (const [, form] of formsOf(publication)) {
    for (const [kind, address] of form.issuer) {
      yield { ...ref, kind, path: address(issuer, at).path };
    }
  }
  const page = at.issuerPage(issuer);
  yield* endorsementRefs(publication, { issuer: issuer.slug }, issuer.endorsement, page, at);
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
  for (const [, form] of formsOf(publication)) {
    for (const [kind, address] of form.badge) {
      yield { ...ref, kind, path: address(badge, at).path };
    }
  }
  const page = at.badgePage(badge);
  yield* endorsementRefs(publication, { badge: badge.key }, badge.endorsement, page, at);
  yield { ...ref, kind: 'badge-image', path: at.badgeImage(badge).path };
  for (const size of thumbnailsOf(badge.image)) {
    const { path } = at.badgeThumbnail(badge, size);
    yield { kind: 'badge-thumbnail', badge: badge.key, size, path, keep: false };
  }
}

function* awardRefs(publication: Publication, award: Award, at: Addresses): Iterable<ArtefactRef> {
  const ref = { award: award.id, keep: true };
  for (const [format, form] of formsOf(publication)) {
    if (form.refuses(award) !== undefined) continue;
    const files = isBaked(publication, format) ? [...form.award, ...form.baked] : form.award;
    for (const [kind, address] of files) yield { ...ref, kind, path: address(award, at).path };
  }
  if (award.kind === 'erased') return;
  const page = at.awardPage(award.id);
  yield* endorsementRefs(publication, { award: award.id }, award.endorsement, page, at);
}

function* endorsementRefs(
  publication: Publication,
  of: EndorsedRef,
  endorsements: readonly Endorsement[],
  page: Address,
  at: Addresses,
): Iterable<ArtefactRef> {
  for (const [, form] of formsOf(publication)) {
    for (const one of endorsements) {
      if (one.kind === 'elsewhere') continue;
      const { number } = one;
      for (const [kind, address] of form.endorsement) {
        yield { kind, of, number, path: address({ page, number }, at).path, keep: true };
      }
    }
  }
}

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
