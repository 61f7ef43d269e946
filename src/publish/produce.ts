/** One file's bytes. The build and the dev server both call this, so that both give the same. */

import { pngBaker } from '../bakery/png.ts';
import { svgBaker } from '../bakery/svg.ts';
import { assertion, hostedAssertion, revokedAssertion } from '../documents/ob20/assertion.ts';
import { badgeClass } from '../documents/ob20/badge-class.ts';
import type { Ob20Document } from '../documents/ob20/document.ts';
import { profile } from '../documents/ob20/profile.ts';
import { revocationList } from '../documents/ob20/revocation-list.ts';
import type { Addresses } from '../model/addresses.ts';
import type { Award } from '../model/award.ts';
import type { Image } from '../model/common.ts';
import type { Publication } from '../model/publication.ts';
import { accentStyle } from './accent.ts';
import { type ArtefactRef, isBaked } from './catalogue.ts';

/** Makes a PNG smaller: its longer side `size` pixels. */
export type Resize = (image: Uint8Array, size: number) => Promise<Uint8Array>;

type Baker = (award: Award, document: Ob20Document) => Uint8Array;

export type Producer = (ref: ArtefactRef) => Promise<Uint8Array>;

/** Binds what is published once; an image is read once for all awards that carry it. */
export function createProducer(publication: Publication, at: Addresses, resize: Resize): Producer {
  const options = { isBaked: isBaked(publication) };
  const bakers = new Map<Image, Baker>();
  const bakerOf = (image: Image): Baker => {
    const known = bakers.get(image);
    if (known !== undefined) return known;
    const baker = createBaker(image, at);
    bakers.set(image, baker);
    return baker;
  };
  return async (ref) => {
    switch (ref.kind) {
      case 'no-jekyll':
        return new Uint8Array();
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
        return bakerOf(award.badgeClass.image)(award, document);
      }
    }
  };
}

function createBaker({ mediaType, bytes }: Image, at: Addresses): Baker {
  if (mediaType === 'image/png') {
    const bake = pngBaker(bytes);
    return (_, document) => bake(JSON.stringify(document));
  }
  const bake = svgBaker(bytes);
  return ({ id }, document) =>
    bake({ verify: at.assertion(id).url, json: JSON.stringify(document) });
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
