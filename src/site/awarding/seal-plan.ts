/**
 * Awards that were looked over → the recipient file to commit, sealed with the chance that comes in, and what only the
 * issuer keeps. The same plan and the same chance give the same bytes as on the command line. Pure.
 */

import type { AwardTable } from '../../authoring/award-rows.ts';
import type { AwardSource } from '../../content/schema/sources.ts';
import type { AwardId, GrantedAward } from '../../model/award.ts';
import type { Instant } from '../../model/instant.ts';
import type { Publication } from '../../model/publication.ts';
import type { Problem } from '../../problems/problem.ts';
import { linkTable } from '../../publish/awarding/link-rows.ts';
import { type LinkRow, linksText } from '../../publish/awarding/links-table.ts';
import type { AwardPlan } from '../../publish/awarding/plan-rows.ts';
import { sealRows } from '../../publish/awarding/seal-rows.ts';
import { addressesOf, type Ground, linkOnGround } from './ground.ts';

export type SealedAwards = {
  /** Below the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly awards: readonly SealedAward[];
  /** The private table: whose is which page. */
  readonly links: string;
  readonly publication: Publication;
  /** Which column of the list holds names, whatever it is called. */
  readonly map: Readonly<Record<string, string>>;
};

export type SealedAward = LinkRow & {
  readonly granted: GrantedAward;
  /** Of the list, as the spreadsheet counts. */
  readonly number: number;
};

export type SealOutcome =
  | { readonly kind: 'sealed'; readonly sealed: SealedAwards }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** @throws when the awards cannot be linked although their rows could: a mistake in here */
export function sealPlan(
  table: AwardTable,
  { file, rows }: AwardPlan,
  ground: Ground,
  {
    now,
    randomBytes,
  }: { readonly now: Instant; readonly randomBytes: (length: number) => Uint8Array },
): SealOutcome {
  if (file === undefined) return { kind: 'refused', problems: [] };
  const { text, awards, problem } = sealRows(file, table, rows, {
    used: ground.used,
    // Whatever the site allows in its files: from here they go through a browser's address.
    policy: 'sealed',
    names: ground.site.names,
    randomBytes,
  });
  if (problem !== undefined) return { kind: 'refused', problems: [problem] };
  const { publication, problems } = linkOnGround(ground, awards, now);
  if (publication === undefined) return { kind: 'refused', problems };
  const linkRows = linkTable(awards, rows, table);
  const addresses = addressesOf(ground);
  const links = linksText({ ...linkRows, publication, addresses }, now);
  return {
    kind: 'sealed',
    sealed: {
      path: uniquePath(file, awards),
      text,
      awards: linkRows.rows.flatMap((row, index): SealedAward[] => {
        const granted = publication.awards.get(row.award);
        const number = rows[index]?.source.number ?? 0;
        return granted?.kind === 'granted' ? [{ ...row, granted, number }] : [];
      }),
      links,
      publication,
      map: linkRows.map,
    },
  };
}

/**
 * With the beginning of an id in its name: nobody here knows which names are taken in the repository, and a file that is
 * uploaded takes the place of one of its name, awards and all.
 */
function uniquePath(file: string, awards: readonly AwardSource[]): string {
  const id = (awards[0]?.fields.id ?? '') as AwardId;
  const dot = file.lastIndexOf('.');
  return `${file.slice(0, dot)}-${id.slice(0, 8)}${file.slice(dot)}`;
}
