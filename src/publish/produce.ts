/** One file's bytes. The build and the dev server both call this, so that both give the same. */

import { badgeList } from '../documents/badge-list.ts';
import { searchIndex } from '../documents/search-index.ts';
import type { Addresses } from '../model/addresses.ts';
import type { Publication } from '../model/publication.ts';
import { accentStyle } from './accent.ts';
import type { ArtefactRef, SiteRef } from './catalogue.ts';
import { awardFiles } from './produce/award-files.ts';
import { badgeFiles } from './produce/badge-files.ts';
import { createBakery } from './produce/bakers.ts';
import { createCredentials } from './produce/credentials.ts';
import { endorsementFiles } from './produce/endorsement-files.ts';
import { issuerFiles } from './produce/issuer-files.ts';
import { json, type Keyring, type Resize, utf8 } from './produce/workshop.ts';

export type { Keyring, Resize };
export type Producer = (ref: ArtefactRef) => Promise<Uint8Array>;

/**
 * Binds what is published once; an image is read once for all awards that carry it.
 *
 * @param keyring has every issuer that has keys
 */
export function createProducer(
  publication: Publication,
  at: Addresses,
  resize: Resize,
  keyring: Keyring = new Map(),
): Producer {
  const workshop = { publication, at, resize, keyring, bakery: createBakery() };
  const credentials = createCredentials(workshop);
  const issuerFile = issuerFiles(workshop, credentials);
  const badgeFile = badgeFiles(workshop, credentials);
  const awardFile = awardFiles(workshop, credentials);
  const endorsementFile = endorsementFiles(workshop, credentials);
  const siteFile = (ref: SiteRef): Uint8Array => {
    switch (ref.kind) {
      case 'no-jekyll':
        return new Uint8Array();
      case 'badge-list':
        return json(badgeList(publication, at));
      case 'search-index':
        return utf8(JSON.stringify(searchIndex(publication, at, ref.language)));
      case 'accent-style':
        return utf8(accentStyle(publication.site.accent));
    }
  };
  return async (ref) => {
    if ('award' in ref) return awardFile(ref);
    if ('badge' in ref) return badgeFile(ref);
    if ('issuer' in ref) return issuerFile(ref);
    if ('of' in ref) return endorsementFile(ref);
    return siteFile(ref);
  };
}
