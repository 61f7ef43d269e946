/** The baked picture of an award: from the finished site, else baked here where that needs no private key. */

import { basename, join } from 'node:path';
import type { AwardPicture } from '../../../authoring/award-mail.ts';
import type { Addresses } from '../../../model/addresses.ts';
import type { GrantedAward } from '../../../model/award.ts';
import type { Publication } from '../../../model/publication.ts';
import type { Format } from '../../../model/site.ts';
import type { Problem } from '../../../problems/problem.ts';
import { printable } from '../../../problems/quote.ts';
import { imagesByUse } from '../../../publish/awarding/award-links.ts';
import { lightenWith } from '../../../publish/cached-lighten.ts';
import { refAt } from '../../../publish/catalogue.ts';
import { type BakedImage, bakedFiles, bakingOf } from '../../../publish/forms.ts';
import { lightenPng } from '../../../publish/lighten.ts';
import { createProducer } from '../../../publish/produce.ts';
import {
  folderFiles,
  type PublishedFiles,
  readCatalogue,
  UnreadableError,
} from '../../../publish/published.ts';
import { resizePng } from '../../../publish/resize.ts';

export type Pictures = (award: GrantedAward) => Promise<AwardPicture | undefined>;

/** Those whose words a reader looks up at their address, so that nobody signs them. */
const hosted: Readonly<Partial<Record<BakedImage, Format>>> = {
  'baked-image': '2.0',
  'v1-baked-image': '1.1',
};

/** @param site the files of the finished site, if there is one for this address */
export function awardPictures(
  publication: Publication,
  at: Addresses,
  site: PublishedFiles | undefined,
): Pictures {
  const produce = createProducer(
    publication,
    at,
    resizePng,
    undefined,
    undefined,
    lightenWith(lightenPng),
  );
  const bake = (kind: BakedImage, path: string, { badgeClass }: GrantedAward) => {
    const format = hosted[kind];
    if (format === undefined || bakingOf(publication, format, badgeClass.issuer) !== format) {
      return undefined;
    }
    const ref = refAt(publication, at, path);
    return ref && produce(ref);
  };
  return async (award) => {
    const { slug, image } = award.badgeClass;
    const baked = bakedFiles(publication, award, at);
    for (const wanted of imagesByUse) {
      const path = baked.find(({ kind }) => kind === wanted)?.path;
      if (path === undefined) continue;
      const bytes = (await site?.(path)) ?? (await bake(wanted, path, award));
      if (bytes === undefined) continue;
      const { mediaType, extension } = image;
      return { bytes, fileName: `${slug}.${extension}`, mediaType };
    }
    return undefined;
  };
}

/**
 * The finished site in a folder.
 *
 * @param folder the usual one, unless somebody named another: then one that is of no use is a mistake
 */
export async function finishedSite(
  root: string,
  folder: string | undefined,
  { site }: Publication,
): Promise<PublishedFiles | Problem | undefined> {
  const files = folderFiles(folder ?? join(root, 'dist'));
  try {
    const catalogue = await readCatalogue(files);
    if (catalogue?.base === site.url) return files;
    return folder === undefined
      ? undefined
      : unusable(folder, catalogue === undefined ? 'none' : 'another');
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return folder === undefined ? undefined : unusable(folder, 'none');
  }
}

const unusable = (folder: string, found: 'none' | 'another'): Problem => ({
  code: found === 'none' ? 'output-missing' : 'output-other-address',
  severity: 'error',
  file: printable(basename(folder)),
  message:
    found === 'none'
      ? 'There is no finished site in this folder.'
      : 'The site in this folder was built for another address.',
  hint: 'Build the site first: npm run build',
});
