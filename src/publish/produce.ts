/** One file's bytes. The build and the dev server both call this, so that both give the same. */

import { pngBaker } from '../bakery/png.ts';
import { svgBaker } from '../bakery/svg.ts';
import { badgeList } from '../documents/badge-list.ts';
import * as v1Assertions from '../documents/ob11/assertion.ts';
import { badgeClass as v1BadgeClass } from '../documents/ob11/badge-class.ts';
import { issuer as v1Issuer } from '../documents/ob11/issuer.ts';
import { revocationList as v1RevocationList } from '../documents/ob11/revocation-list.ts';
import { assertion, hostedAssertion, revokedAssertion } from '../documents/ob20/assertion.ts';
import { badgeClass } from '../documents/ob20/badge-class.ts';
import { type Endorsed, endorsement, endorser } from '../documents/ob20/endorsement.ts';
import { profile } from '../documents/ob20/profile.ts';
import { revocationList } from '../documents/ob20/revocation-list.ts';
import type { Address, Addresses } from '../model/addresses.ts';
import type { Common, Image } from '../model/common.ts';
import type { Publication } from '../model/publication.ts';
import { accentStyle } from './accent.ts';
import { type ArtefactRef, type EndorsedRef, isBaked } from './catalogue.ts';

/** Makes a PNG smaller: its longer side `size` pixels. */
export type Resize = (image: Uint8Array, size: number) => Promise<Uint8Array>;

/** @param verify address of the document, which an SVG names beside it */
type Baker = (verify: Address, document: object) => Uint8Array;

export type Producer = (ref: ArtefactRef) => Promise<Uint8Array>;

/** Binds what is published once; an image is read once for all awards that carry it. */
export function createProducer(publication: Publication, at: Addresses, resize: Resize): Producer {
  const options = { isBaked: isBaked(publication, '2.0') };
  const v1Options = { isBaked: isBaked(publication, '1.1') };
  const bakers = new Map<Image, Baker>();
  const bakerOf = (image: Image): Baker => {
    const known = bakers.get(image);
    if (known !== undefined) return known;
    const baker = createBaker(image);
    bakers.set(image, baker);
    return baker;
  };
  return async (ref) => {
    switch (ref.kind) {
      case 'no-jekyll':
        return new Uint8Array();
      case 'badge-list':
        return json(badgeList(publication, at));
      case 'accent-style':
        return utf8(accentStyle(publication.site.accent));
      case 'issuer-profile':
        return json(profile(found(publication.issuers, ref.issuer), at));
      case 'revocation-list':
        return json(revocationList(found(publication.issuers, ref.issuer), at));
      case 'issuer-image':
        return imageOf(found(publication.issuers, ref.issuer)).bytes;
      case 'issuer-thumbnail':
        return resize(imageOf(found(publication.issuers, ref.issuer)).bytes, ref.size);
      case 'badge-class':
        return json(badgeClass(found(publication.badgeClasses, ref.badge), at));
      case 'badge-image':
        return found(publication.badgeClasses, ref.badge).image.bytes;
      case 'badge-thumbnail':
        return resize(found(publication.badgeClasses, ref.badge).image.bytes, ref.size);
      case 'assertion':
        return json(hostedAssertion(found(publication.awards, ref.award), at, options));
      case 'baked-image': {
        const award = found(publication.awards, ref.award);
        // A revoked award's image keeps its text; of an erased one nothing is left to keep.
        const document =
          award.kind === 'granted' ? assertion(award, at, options) : revokedAssertion(award, at);
        return bakerOf(award.badgeClass.image)(at.assertion(award.id), document);
      }
      case 'v1-issuer':
        return json(v1Issuer(found(publication.issuers, ref.issuer), at));
      case 'v1-revocation-list':
        return json(v1RevocationList(found(publication.issuers, ref.issuer)));
      case 'v1-badge-class':
        return json(v1BadgeClass(found(publication.badgeClasses, ref.badge), at));
      case 'v1-assertion':
        return json(
          v1Assertions.hostedAssertion(found(publication.awards, ref.award), at, v1Options),
        );
      case 'v1-baked-image': {
        const award = found(publication.awards, ref.award);
        const document =
          award.kind === 'granted'
            ? v1Assertions.assertion(award, at, v1Options)
            : v1Assertions.revokedAssertion;
        return bakerOf(award.badgeClass.image)(at.v1Assertion(award.id), document);
      }
      case 'endorsement':
      case 'endorser': {
        const { endorsed, common } = endorsedBy(ref.of, publication, at);
        const written = common.endorsement.find(
          (one) => one.kind === 'written' && one.number === ref.number,
        );
        if (written?.kind !== 'written') throw new Error('A ref names an endorsement too many.');
        const document = { endorsement, endorser }[ref.kind];
        return json(document(endorsed, written, at));
      }
    }
  };
}

function endorsedBy(
  of: EndorsedRef,
  publication: Publication,
  at: Addresses,
): { readonly endorsed: Endorsed; readonly common: Pick<Common, 'endorsement'> } {
  if ('issuer' in of) {
    const common = found(publication.issuers, of.issuer);
    return {
      common,
      endorsed: { page: at.issuerPage(common), document: at.issuerProfile(common) },
    };
  }
  if ('badge' in of) {
    const common = found(publication.badgeClasses, of.badge);
    return { common, endorsed: { page: at.badgePage(common), document: at.badgeDocument(common) } };
  }
  const award = found(publication.awards, of.award);
  return {
    common: award.kind === 'granted' ? award : { endorsement: [] },
    endorsed: { page: at.awardPage(award.id), document: at.assertion(award.id) },
  };
}

function createBaker({ mediaType, bytes }: Image): Baker {
  if (mediaType === 'image/png') {
    const bake = pngBaker(bytes);
    return (_, document) => bake(JSON.stringify(document));
  }
  const bake = svgBaker(bytes);
  return ({ url }, document) => bake({ verify: url, json: JSON.stringify(document) });
}

const encoder = new TextEncoder();
const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** Two blanks of indentation and a final newline: people open these files too. */
export const json = (document: object): Uint8Array =>
  utf8(`${JSON.stringify(document, undefined, 2)}\n`);

/** A ref that names what the publication does not have is a mistake of ours. */
function found<K, V>(things: ReadonlyMap<K, V>, key: K): V {
  const thing = things.get(key);
  if (thing === undefined) throw new Error('A ref names something that is not published.');
  return thing;
}

function imageOf({ image }: { readonly image?: Image }): Image {
  if (image === undefined) throw new Error('A ref names an image that is not there.');
  return image;
}
