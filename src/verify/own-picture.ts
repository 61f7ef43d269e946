/** A picture with a badge in it, against the picture that the badge itself names. */

import { BakeError } from '../bakery/bake-error.ts';
import { bakePng } from '../bakery/png.ts';
import { webAddress } from './addresses.ts';
import type { FetchDocument } from './fetched.ts';
import { isObject, type JsonObject, own } from './json.ts';
import { loaded } from './loaded.ts';
import type { PictureKind } from './picture.ts';
import type { Step } from './report.ts';
import { note, open } from './steps.ts';

export type Picture = { readonly bytes: Uint8Array; readonly kind: PictureKind };

/**
 * The step that takes the place of a passed `image`, when what the badge names as its own picture is there and shows
 * something else: whoever took the text out of one badge may have put it into another's picture. Nothing follows from
 * a picture that is not there, as most badges name none.
 *
 * @param document the award: Assertion or credential, whose `image` is its baked picture
 */
export async function otherPicture(
  { bytes, kind }: Picture,
  document: JsonObject,
  fetchDocument: FetchDocument,
): Promise<Step | undefined> {
  const image = own(document, 'image');
  const address = webAddress(isObject(image) ? own(image, 'id') : image)?.href;
  if (address === undefined) return undefined;
  const fetched = await fetchDocument(address);
  if (fetched.kind !== 'found') return undefined;
  const [given, published] = await Promise.all(
    [bytes, fetched.bytes].map((one) => alone(one, kind)),
  );
  if (given === undefined || published === undefined || isSame(given, published)) return undefined;
  return open(
    'image',
    'This is not the picture that was published with this badge. What its text says is what counts, not what the picture shows.',
    [note(`The badge names its picture at ${address}.`)],
  );
}

/** The picture with the same words baked in, whatever it carried; undefined when it is no such picture. */
async function alone(bytes: Uint8Array, kind: PictureKind): Promise<Uint8Array | undefined> {
  try {
    if (kind === 'png') {
      return bakePng(bakePng(bytes, '-', 'openbadges'), '-', 'openbadgecredential');
    }
    const svg = await loaded(() => import('../bakery/svg.ts'));
    const baked = svg?.bakeSvg(bytes, { json: '0' }, 'assertion');
    return baked && svg?.bakeSvg(baked, { json: '0' }, 'credential');
  } catch (error) {
    if (error instanceof BakeError) return undefined;
    throw error;
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
