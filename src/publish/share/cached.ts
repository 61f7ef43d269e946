/** Pictures of links remembered by the digest of all they show. */

import { sha256 } from '../facts.ts';
import { rememberIn } from '../remembered.ts';
import type { ShareContent } from './composition.ts';
import type { DrawShare } from './draw.ts';

// Part of the cached name: raise it when the drawer gives other bytes for the same content.
const recipe = 2;

/** @param cache the folder of the cache; it is made when it is missing */
export function cachedShares(cache: string, draw: DrawShare): DrawShare {
  const remember = rememberIn(cache);
  return (content) =>
    remember(`${sha256(JSON.stringify(inText(content)))}-share-${recipe}`, () => draw(content));
}

const inText = ({ key, name, by, host, accent, picture }: ShareContent) => [
  key,
  name,
  by,
  host,
  accent,
  picture && { ...picture, bytes: sha256(picture.bytes) },
];
