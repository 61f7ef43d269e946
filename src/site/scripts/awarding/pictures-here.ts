/** The pictures that mails bring: what bakes them is loaded, and the badges' pictures are fetched, when a mail is asked for. */

import type { Addresses } from '../../../model/addresses.ts';
import type { Publication } from '../../../model/publication.ts';
import type { Pictures } from '../../awarding/pictures.ts';

export function picturesHere(publication: Publication, at: Addresses): Pictures {
  let loaded: Promise<Pictures> | undefined;
  return async (award) => {
    loaded ??= load(publication, at);
    return (await loaded)(award);
  };
}

/** A mail without its picture says where to get it, so that none is kept from being written. */
async function load(publication: Publication, at: Addresses): Promise<Pictures> {
  try {
    const { hostedPictures } = await import('../../awarding/pictures.ts');
    return hostedPictures(publication, at, async (badge) => {
      const response = await fetch(at.badgeImage(badge).href, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    });
  } catch {
    return async () => undefined;
  }
}
