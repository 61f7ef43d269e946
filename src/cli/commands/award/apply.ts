/** Writes what was planned: first the rows left over, then the recipient file, then who gets which address. */

import { basename, extname } from 'node:path';
import type { AwardTable } from '../../../authoring/award-rows.ts';
import { usedIndexes } from '../../../authoring/used-indexes.ts';
import type { AwardSource } from '../../../content/schema/sources.ts';
import { createAddresses } from '../../../model/addresses.ts';
import type { AwardId } from '../../../model/award.ts';
import { given } from '../../../model/given.ts';
import type { Instant } from '../../../model/instant.ts';
import { link } from '../../../model/link.ts';
import type { Problem } from '../../../problems/problem.ts';
import { printable } from '../../../problems/quote.ts';
import { linkTable } from '../../../publish/awarding/link-rows.ts';
import type { AwardPlan, PlannedRow } from '../../../publish/awarding/plan-rows.ts';
import { sealRows } from '../../../publish/awarding/seal-rows.ts';
import type { Io } from '../../io.ts';
import { privateFolder } from '../../private-folder.ts';
import { linksFile, writeLinks } from '../links/write-links.ts';
import type { AwardSite } from './award-site.ts';
import { freeRestName, restPath, writeRest } from './rest-file.ts';
import { writeRecipients } from './write-recipients.ts';

export type Applied = {
  /** Of the awards, in the order of the rows. */
  readonly ids: readonly AwardId[];
  /** Below the root. */
  readonly rest?: string;
  readonly links?: string;
  /** Why it is not written who gets which address. */
  readonly withoutLinks?: string;
  /** Then nothing was written. */
  readonly problem?: Problem;
};

type Applying = {
  readonly root: string;
  readonly table: AwardTable;
  readonly site: AwardSite;
  readonly now: Instant;
  readonly hadMark: boolean;
  readonly dryRun: boolean;
  readonly links: boolean;
};

export async function applyPlan(
  { file, rows, rest }: AwardPlan,
  { root, table, site, now, hadMark, dryRun, links }: Applying,
  io: Io,
): Promise<Applied> {
  if (file === undefined) return { ids: [] };
  const { sources } = site;
  const sealed = sealRows(file, table, rows, {
    used: usedIndexes(sources.awards),
    policy: sources.site.recipients,
    names: sources.site.names,
    randomBytes: io.randomBytes,
  });
  if (sealed.problem !== undefined) return { ids: [], problem: sealed.problem };
  const ids = sealed.awards.map(({ fields }) => fields.id as AwardId);
  const name = basename(file, extname(file));
  const restName = rest.length > 0 && table.list ? await freeRestName(root, name) : undefined;
  const applied = { ids, ...given({ rest: restName && restPath(restName) }) };
  if (dryRun) {
    return { ...applied, ...(links ? { links: `${privateFolder}/${linksFile(name)}` } : {}) };
  }
  if (restName !== undefined && table.list) {
    await writeRest(root, restName, table.list, rest, hadMark);
  }
  await writeRecipients(root, file, sealed.text);
  if (!links) return applied;
  return {
    ...applied,
    ...(await linksOf(sealed.awards, rows, { root, name, table, site, now }, io)),
  };
}

async function linksOf(
  awards: readonly AwardSource[],
  rows: readonly PlannedRow[],
  {
    root,
    name,
    table,
    site,
    now,
  }: Pick<Applying, 'root' | 'table' | 'site' | 'now'> & {
    readonly name: string;
  },
  io: Io,
): Promise<Pick<Applied, 'links' | 'withoutLinks'>> {
  const { sources } = site;
  const all = { ...sources, awards: [...sources.awards, ...awards] };
  const { publication } = link(all, { now });
  if (publication === undefined) {
    return { withoutLinks: 'Other content has problems: npm run badges -- check' };
  }
  try {
    const { file } = await writeLinks(
      {
        root,
        name,
        now,
        ...linkTable(awards, rows, table),
        publication,
        addresses: createAddresses(publication.site.url),
      },
      io,
    );
    return { links: file };
  } catch (error) {
    // The awards are written by now, and saying otherwise would have them made again.
    const why = error instanceof Error ? error.message : String(error);
    return { withoutLinks: `${printable(why)}.` };
  }
}
