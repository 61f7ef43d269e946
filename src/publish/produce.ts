/** One file's bytes. The build and the dev server both call this, so that both give the same. */

import { awardables } from '../documents/awardables.ts';
import { badgeList } from '../documents/badge-list.ts';
import { searchIndex } from '../documents/search-index.ts';
import type { Addresses } from '../model/addresses.ts';
import type { Publication } from '../model/publication.ts';
import { publicationInLanguage } from '../model/publication-in-language.ts';
import { accentStyle } from './accent.ts';
import type { ArtefactRef, SiteRef } from './catalogue.ts';
import { icon } from './icon.ts';
import { awardFiles } from './produce/award-files.ts';
import { badgeFiles } from './produce/badge-files.ts';
import { createBakery } from './produce/bakers.ts';
import { createCredentials } from './produce/credentials.ts';
import { endorsementFiles } from './produce/endorsement-files.ts';
import { issuerFiles } from './produce/issuer-files.ts';
import { json, type Keyring, type Lighten, type Resize, utf8 } from './produce/workshop.ts';

import { siteShare } from './share/contents.ts';
import { type DrawShare, shareDrawer } from './share/draw.ts';
import { robots, sitemap, sitemapPart } from './sitemap.ts';

export type { Keyring, Lighten, Resize };
export type Producer = (ref: ArtefactRef) => Promise<Uint8Array>;

/**
 * Binds what is published once; an image is read once for all awards that carry it.
 *
 * @param keyring has every issuer that has keys
 * @param lighten is asked for the image of a badge once a file; images stay as they are unless it is given
 */
export function createProducer(
  publication: Publication,
  at: Addresses,
  resize: Resize,
  keyring: Keyring = new Map(),
  drawShare: DrawShare = shareDrawer(resize),
  lighten: Lighten = async (image) => image,
): Producer {
  const workshop = { publication, at, resize, lighten, drawShare, keyring, bakery: createBakery() };
  const credentials = createCredentials(workshop);
  const issuerFile = issuerFiles(workshop, credentials);
  const badgeFile = badgeFiles(workshop, credentials);
  const awardFile = awardFiles(workshop, credentials);
  const endorsementFile = endorsementFiles(workshop, credentials);
  const siteFile = async (ref: SiteRef): Promise<Uint8Array> => {
    switch (ref.kind) {
      case 'no-jekyll':
        return new Uint8Array();
      case 'badge-list':
        return json(badgeList(publication, at));
      case 'awardables':
        return json(awardables(publication));
      case 'search-index':
        return utf8(
          JSON.stringify(
            searchIndex(
              publicationInLanguage(publication, ref.language),
              at,
              ref.language,
              publication,
            ),
          ),
        );
      case 'accent-style':
        return utf8(accentStyle(publication.site.accent));
      case 'site-share':
        return drawShare(siteShare(workshop));
      case 'icon':
        return utf8(icon(publication.site.accent));
      case 'robots':
        return utf8(robots(at));
      case 'sitemap':
        return utf8(sitemap(publication, at));
      case 'sitemap-part':
        return utf8(sitemapPart(publication, at, ref.number));
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
