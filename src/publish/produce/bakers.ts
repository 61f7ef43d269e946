/** Bakers of images, each read once for all awards that carry it. */

import { pngBaker } from '../../bakery/png.ts';
import { type SvgBaked, svgBaker } from '../../bakery/svg.ts';
import type { Image } from '../../model/common.ts';

/** What goes into an image: the hosted document and its address, a signed one, or a 3.0 credential with its proof. */
export type Baked =
  | { readonly kind: 'hosted'; readonly url: string; readonly document: object }
  | { readonly kind: 'signed'; readonly jws: string }
  | { readonly kind: 'credential'; readonly document: object };

export type Bakery = (image: Image, baked: Baked) => Uint8Array;

type Generation = 'assertion' | 'credential';
type Baker = (baked: Baked) => Uint8Array;

const keywords = { assertion: 'openbadges', credential: 'openbadgecredential' } as const;

export function createBakery(): Bakery {
  const bakers: Record<Generation, Map<Image, Baker>> = {
    assertion: new Map(),
    credential: new Map(),
  };
  return (image, baked) => {
    const generation = baked.kind === 'credential' ? 'credential' : 'assertion';
    const known = bakers[generation].get(image);
    if (known !== undefined) return known(baked);
    const baker = createBaker(image, generation);
    bakers[generation].set(image, baker);
    return baker(baked);
  };
}

function createBaker({ mediaType, bytes }: Image, generation: Generation): Baker {
  if (mediaType === 'image/png') {
    const bake = pngBaker(bytes, keywords[generation]);
    return (baked) => bake(baked.kind === 'signed' ? baked.jws : JSON.stringify(baked.document));
  }
  const bake = svgBaker(bytes, generation);
  return (baked) => bake(inSvg(baked));
}

function inSvg(baked: Baked): SvgBaked {
  switch (baked.kind) {
    case 'hosted':
      return { verify: baked.url, json: JSON.stringify(baked.document) };
    case 'signed':
      return { verify: baked.jws };
    case 'credential':
      return { json: JSON.stringify(baked.document) };
  }
}
