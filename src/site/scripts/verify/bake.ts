/** Makes a badge's picture out of its plain picture and the award's document. */

import { BakeError } from '../../../bakery/bake-error.ts';
import { bakedForm } from '../../../bakery/baked-form.ts';
import { bakePng } from '../../../bakery/png.ts';
import { pictureType } from './picture-type.ts';

export type Baked =
  | {
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly type: string;
      readonly extension: 'png' | 'svg';
    }
  /** The key of the sentence that says why not. */
  | { readonly wrong: 'bakeNoAward' | 'bakeNoPicture' };

/** @param award its text: JSON or a compact JWS. @param picture PNG or SVG; what it carried gives way */
export async function bake(award: string, picture: Uint8Array): Promise<Baked> {
  const form = bakedForm(award.replace(/^\uFEFF/, ''));
  if (form === undefined) return { wrong: 'bakeNoAward' };
  const type = pictureType(picture);
  if (type === undefined) return { wrong: 'bakeNoPicture' };
  try {
    if (type === 'image/png') {
      return { bytes: bakePng(picture, form.text, form.keyword), type, extension: 'png' };
    }
    const { bakeSvg } = await import('../../../bakery/svg.ts');
    return { bytes: bakeSvg(picture, form.svg, form.element), type, extension: 'svg' };
  } catch (error) {
    if (error instanceof BakeError) {
      return { wrong: error.code.startsWith('text-') ? 'bakeNoAward' : 'bakeNoPicture' };
    }
    throw error;
  }
}
