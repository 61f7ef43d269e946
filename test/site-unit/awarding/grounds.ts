/** What the page that awards finds on a site. */

import { awardables } from '../../../src/documents/awardables.ts';
import { badgeList } from '../../../src/documents/badge-list.ts';
import { createAddresses } from '../../../src/model/addresses.ts';
import type { Publication } from '../../../src/model/publication.ts';
import { type Ground, groundOf, knownBadges } from '../../../src/site/awarding/ground.ts';
import { type UsedIndexes, usedIndexes } from '../../../src/status/used-indexes.ts';
import { publish } from '../../support/publication.ts';
import type { SiteFiles } from '../../support/site.ts';

/** By way of the texts that are published. */
export function groundOfPublication(publication: Publication): Ground {
  const used = [...publication.issuers.values()].map(
    (issuer) => [issuer.slug, asPublished<UsedIndexes>(usedIndexes(issuer))] as const,
  );
  const rest = asPublished(awardables(publication));
  const list = asPublished(badgeList(publication, createAddresses(publication.site.url)));
  return groundOf(rest, knownBadges(list, rest), new Map(used));
}

const asPublished = <T>(document: T): T => JSON.parse(JSON.stringify(document));

export const groundOfSite = async (files: SiteFiles): Promise<Ground> =>
  groundOfPublication((await publish(files)).publication);

/** Bytes that repeat from run to run. */
export function chance(seed = 1): (length: number) => Uint8Array {
  let state = seed | 1;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
      return (state >>> 13) & 255;
    });
}
