/** What the makers of files share: the publication, the means to sign and to bake, and small steps. */

import type { Addresses } from '../../model/addresses.ts';
import type { Image } from '../../model/common.ts';
import type { Issuer } from '../../model/issuer.ts';
import type { IssuerKeys } from '../../model/keys.ts';
import type { Publication } from '../../model/publication.ts';
import type { IssuerSigner } from '../../proofs/signing-key.ts';
import type { DrawShare } from '../share/draw.ts';
import type { Bakery } from './bakers.ts';

/** Makes a PNG smaller: its longer side `size` pixels. */
export type Resize = (image: Uint8Array, size: number) => Promise<Uint8Array>;

/** Makes what an image weighs less, and nothing else of it. */
export type Lighten = (image: Image) => Promise<Image>;

/** Who signs for each issuer that has keys, by its slug. */
export type Keyring = ReadonlyMap<string, IssuerSigner>;

export type Workshop = {
  readonly publication: Publication;
  readonly at: Addresses;
  readonly resize: Resize;
  readonly lighten: Lighten;
  readonly drawShare: DrawShare;
  readonly bakery: Bakery;
  readonly keyring: Keyring;
};

const encoder = new TextEncoder();
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** Two blanks of indentation and a final newline: people open these files too. */
export const json = (document: object): Uint8Array =>
  utf8(`${JSON.stringify(document, undefined, 2)}\n`);

/** A ref that names what the publication does not have is a mistake of ours. */
export function found<K, V>(things: ReadonlyMap<K, V>, key: K): V {
  const thing = things.get(key);
  if (thing === undefined) throw new Error('A ref names something that is not published.');
  return thing;
}

/** @throws when the keyring lacks an issuer that has keys: the build asks for all of them before it begins */
export const signerOf = (keyring: Keyring, { slug }: Pick<Issuer, 'slug'>): IssuerSigner =>
  found(keyring, slug);

/** @throws for an issuer without keys: the catalogue lists nothing signed of it */
export function keysOf({ keys }: Pick<Issuer, 'keys'>): IssuerKeys {
  if (keys === undefined) throw new Error('A ref names a signed file of an issuer without keys.');
  return keys;
}
