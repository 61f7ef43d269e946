/** The icons of the site in tabs and on home screens: the owner's where there are some, else the rosette. */

import type { Addresses } from '../model/addresses.ts';
import type { Publication } from '../model/publication.ts';

export type IconLink = { readonly rel: string; readonly href: string; readonly type?: string };

/** Names that owners give such files in public/, the better first. */
const owners = [
  ['icon.svg', 'image/svg+xml'],
  ['favicon.svg', 'image/svg+xml'],
  ['favicon.ico', 'image/x-icon'],
  ['favicon.png', 'image/png'],
] as const;

export function iconLinks(
  { publicFiles }: Pick<Publication, 'publicFiles'>,
  at: Addresses,
): readonly IconLink[] {
  const found = owners
    .filter(([path]) => publicFiles.has(path))
    .map(([path, type]) => ({ rel: 'icon', href: at.at(path).href, type }));
  const touch = 'apple-touch-icon.png';
  return [
    ...(found.length > 0
      ? found.slice(0, 1)
      : [{ rel: 'icon', href: at.icon.href, type: 'image/svg+xml' }]),
    ...(publicFiles.has(touch) ? [{ rel: 'apple-touch-icon', href: at.at(touch).href }] : []),
  ];
}
