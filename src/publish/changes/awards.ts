/** What happens to awards: made, revoked, erased, named, or still without a seal. Pure; names no recipient beyond `name`. */

import { needsSeal } from '../../authoring/pins.ts';
import type { AwardSource, Origin, Sources } from '../../content/schema/sources.ts';
import type { Addresses } from '../../model/addresses.ts';
import type { Award, AwardId } from '../../model/award.ts';
import { given } from '../../model/given.ts';
import { dayOf } from '../../model/instant.ts';
import type { Publication } from '../../model/publication.ts';
import type { Site } from '../../model/site.ts';
import { compareText } from '../../problems/problem.ts';
import { oneLine } from './shown.ts';
import { type BadgeShown, badgeShown } from './things.ts';

export type AwardShown = {
  readonly id: AwardId;
  /** `issuer/badge`. */
  readonly badge: string;
  /** The name of the badge. */
  readonly badgeName: string;
  /** Days, in the time zone of the site. */
  readonly issuedOn: string;
  readonly expires?: string;
  /** Where its page shows one. */
  readonly name?: string;
  readonly file: string;
  /** In a CSV file, as the spreadsheet counts. */
  readonly row?: number;
  /** The address of its page. */
  readonly page: string;
  readonly revoked?: { readonly on: string; readonly reason: string };
  readonly erased?: string;
};

export type BadgeAwards = {
  readonly badge: BadgeShown;
  /** By date, then in the order of the files. */
  readonly awards: readonly AwardShown[];
};

/** Awards of one badge in one file that are not sealed. */
export type Unsealed = { readonly file: string; readonly badge: string; readonly awards: number };

/** The name that a page shows. */
export type NameChange = {
  readonly award: AwardShown;
  readonly was?: string;
  readonly is?: string;
};

export type Shower = (award: Award) => AwardShown;

/** @param sources where the awards are written */
export function awardShower(
  { site }: Publication,
  at: Addresses,
  sources: readonly AwardSource[],
): Shower {
  const origins = new Map(sources.map(({ origin, fields }) => [fields.id, origin]));
  const day = (instant: Award['issuedOn']) => dayOf(instant, site.timeZone);
  return (award) => {
    const { id, badgeClass, issuedOn } = award;
    const common = {
      id,
      badge: badgeClass.key,
      badgeName: oneLine(badgeClass.name),
      issuedOn: day(issuedOn),
      ...placeOf(origins.get(id)),
      page: at.awardPage(id).url,
    };
    if (award.kind === 'erased') return { ...common, erased: day(award.erased) };
    const { expires, revoked } = award;
    return {
      ...common,
      ...given({
        expires: expires && day(expires),
        name: nameOf(award, site),
        revoked: revoked && { on: day(revoked.on), reason: oneLine(revoked.reason) },
      }),
    };
  };
}

function placeOf(origin: Origin | undefined): Pick<AwardShown, 'file' | 'row'> {
  const file = oneLine(origin?.file ?? '');
  const row = origin?.path[0];
  return typeof row === 'number' ? { file, row } : { file };
}

/** The name on the page of the award. */
function nameOf(award: Award | undefined, { names }: Site): string | undefined {
  if (award?.kind !== 'granted' || names !== 'page') return undefined;
  return award.name === undefined ? undefined : oneLine(award.name);
}

/** In the order of the badges. */
export function byBadge(
  awards: readonly Award[],
  show: Shower,
  sources: Sources,
): readonly BadgeAwards[] {
  const groups = Map.groupBy(awards, ({ badgeClass }) => badgeClass);
  return [...groups]
    .sort(([a], [b]) => compareText(a.key, b.key))
    .map(([badge, group]) => ({
      badge: badgeShown(badge, sources),
      awards: group.map(show).sort(byDate),
    }));
}

const byDate = (a: AwardShown, b: AwardShown): number =>
  compareText(a.issuedOn, b.issuedOn) ||
  compareText(a.file, b.file) ||
  (a.row ?? 0) - (b.row ?? 0) ||
  compareText(a.id, b.id);

export function unsealedAwards(
  sources: readonly AwardSource[],
  policy: Site['recipients'],
): readonly Unsealed[] {
  const open = sources.filter((source) => needsSeal(source, policy));
  const groups = Map.groupBy(open, ({ origin, fields }) =>
    JSON.stringify([origin.file, fields.badge]),
  );
  return [...groups.values()].map((group) => ({
    file: oneLine(group[0]?.origin.file ?? ''),
    badge: oneLine(group[0]?.fields.badge ?? ''),
    awards: group.length,
  }));
}

/** Of awards that were published before, in the order of the badges. */
export function nameChanges(
  before: Publication | undefined,
  after: Publication,
  show: Shower,
): readonly NameChange[] {
  if (before === undefined) return [];
  return [...after.awards.values()]
    .flatMap((award): NameChange[] => {
      const earlier = before.awards.get(award.id);
      if (earlier === undefined || award.kind === 'erased') return [];
      const [was, is] = [nameOf(earlier, before.site), nameOf(award, after.site)];
      return was === is ? [] : [{ award: show(award), ...given({ was, is }) }];
    })
    .sort((a, b) => compareText(a.award.badge, b.award.badge) || byDate(a.award, b.award));
}
