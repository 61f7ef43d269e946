/**
 * The picture that a mail brings, before the site is published with the award: the badge's own, with the award baked in,
 * byte for byte as it will stand there. Only what nobody has to sign can be made here. Pure.
 */

import type { AwardPicture } from '../../authoring/award-mail.ts';
import * as v1 from '../../documents/ob11/assertion.ts';
import * as v2 from '../../documents/ob20/assertion.ts';
import type { Addresses } from '../../model/addresses.ts';
import type { GrantedAward } from '../../model/award.ts';
import type { BadgeClass } from '../../model/badge-class.ts';
import type { Image } from '../../model/common.ts';
import type { Publication } from '../../model/publication.ts';
import { imagesByUse } from '../../publish/awarding/award-links.ts';
import { type BakedImage, bakedFiles, bakingOf } from '../../publish/forms.ts';
import { type Baked, createBakery } from '../../publish/produce/bakers.ts';

/** The picture of a badge as the site has it. */
export type PictureOf = (badge: BadgeClass) => Promise<Uint8Array>;

export type Pictures = (award: GrantedAward) => Promise<AwardPicture | undefined>;

type Hosted = (award: GrantedAward, at: Addresses) => Extract<Baked, { kind: 'hosted' }>;

/** Those whose words a reader looks up at their address. */
const hosted: Readonly<
  Partial<Record<BakedImage, { readonly format: '1.1' | '2.0'; readonly baked: Hosted }>>
> = {
  'baked-image': {
    format: '2.0',
    baked: (award, at) => ({
      kind: 'hosted',
      url: at.assertion(award.id).url,
      document: v2.assertion(award, at, { isBaked: true }),
    }),
  },
  'v1-baked-image': {
    format: '1.1',
    baked: (award, at) => ({
      kind: 'hosted',
      url: at.v1Assertion(award.id).url,
      document: v1.assertion(award, at, { isBaked: true }),
    }),
  },
};

/** Undefined for an award whose pictures are all signed, or whose badge's picture is out of reach. */
export function hostedPictures(
  publication: Publication,
  at: Addresses,
  pictureOf: PictureOf,
): Pictures {
  const bakery = createBakery();
  const images = new Map<string, Promise<Image | undefined>>();
  const imageOf = (badge: BadgeClass): Promise<Image | undefined> => {
    const known = images.get(badge.key);
    if (known !== undefined) return known;
    const image = pictureOf(badge).then(
      (bytes) => ({ ...badge.image, bytes }),
      () => undefined,
    );
    images.set(badge.key, image);
    return image;
  };
  return async (award) => {
    const { badgeClass } = award;
    const kinds = bakedFiles(publication, award, at).map(({ kind }) => kind);
    const form = imagesByUse
      .filter((kind) => kinds.includes(kind))
      .map((kind) => hosted[kind])
      .find((one) => one && bakingOf(publication, one.format, badgeClass.issuer) === one.format);
    const image = form && (await imageOf(badgeClass));
    if (form === undefined || image === undefined) return undefined;
    const { slug } = badgeClass;
    const { mediaType, extension } = image;
    const bytes = bakery(image, form.baked(award, at));
    return { bytes, fileName: `${slug}.${extension}`, mediaType };
  };
}
