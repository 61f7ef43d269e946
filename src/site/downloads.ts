/** What can be taken from the page of an award: its pictures and its signed files, the newest Open Badges first. */

import type { Address, Addresses } from '../model/addresses.ts';
import type { BadgeClass } from '../model/badge-class.ts';
import type { Format } from '../model/site.ts';
import type { AwardDocument, BakedImage } from '../publish/forms.ts';
import type { AwardFile, Files } from './files.ts';
import type { Key } from './words.ts';

export type Download = {
  readonly address: Address;
  /** What the file is called once it is saved: it says what it is and where it is verified, and names no one. */
  readonly name: string;
  readonly title: Key;
  /** For whom it is, in a sentence. */
  readonly use: Key;
  /** What kind of file it is, for whoever knows. */
  readonly kind: string;
};

const pictures: readonly (readonly [BakedImage, Format, title: Key, use: Key])[] = [
  ['credential-image', '3.0', 'takeV3', 'takeV3For'],
  ['baked-image', '2.0', 'takeV2', 'takeV2For'],
  ['v1-baked-image', '1.1', 'takeV1', 'takeV1For'],
];

const signed: readonly (readonly [
  AwardDocument,
  Format,
  title: Key,
  use: Key,
  media: string,
  ending: string,
])[] = [
  ['credential', '3.0', 'takeCredential', 'takeCredentialFor', 'JSON', 'json'],
  ['credential-jwt', '3.0', 'takeCredentialJwt', 'takeCredentialJwtFor', 'JWT', 'jwt.txt'],
  ['signed-assertion', '2.0', 'takeSignedAssertion', 'takeSignedAssertionFor', 'JWS', 'jws.txt'],
  [
    'v1-signed-assertion',
    '1.1',
    'takeV1SignedAssertion',
    'takeV1SignedAssertionFor',
    'JWS',
    'jws.txt',
  ],
];

export const pictureDownloads = (
  badge: BadgeClass,
  files: Files<AwardFile>,
  at: Addresses,
): readonly Download[] =>
  pictures.flatMap(([kind, format, title, use]) => {
    const address = files[kind];
    if (address === undefined) return [];
    const { extension } = badge.image;
    const name = downloadName(badge, format, at, extension);
    return [{ address, name, title, use, kind: `Open Badges ${format}` }];
  });

export const signedDownloads = (
  badge: BadgeClass,
  files: Files<AwardFile>,
  at: Addresses,
): readonly Download[] =>
  signed.flatMap(([kind, format, title, use, media, ending]) => {
    const address = files[kind];
    if (address === undefined) return [];
    const name = downloadName(badge, format, at, ending);
    return [{ address, name, title, use, kind: `${media} · ${format}` }];
  });

/** `open-badge-acme-engines-3.0-verify-at-badges.example.org-club.png` */
export function downloadName(
  { slug, issuer }: Pick<BadgeClass, 'slug'> & { readonly issuer: { readonly slug: string } },
  format: Format,
  { hostname, basePath }: Pick<Addresses, 'hostname' | 'basePath'>,
  ending: string,
): string {
  // No file name holds a slash, and an IPv6 address holds colons, which some systems refuse.
  const place = `${hostname}${basePath}`.replace(/\/$/, '').replace(/[^A-Za-z0-9._~-]+/g, '-');
  return `open-badge-${issuer.slug}-${slug}-${format}-verify-at-${place}.${ending}`;
}
