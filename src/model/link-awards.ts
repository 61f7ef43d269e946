/** Awards with their badge class; what must be unique is. */

import { plainName } from '../content/schema/recipient-name.ts';
import type { AwardSource, Sources } from '../content/schema/sources.ts';
import { compareText, hasErrors, type Problem } from '../problems/problem.ts';
import { printable, quote } from '../problems/quote.ts';
import { suggest } from '../problems/suggest.ts';
import type { Award, AwardId, ErasedAward, GrantedAward } from './award.ts';
import { awardDates } from './award-dates.ts';
import { given } from './given.ts';
import { type Instant, startOf } from './instant.ts';
import { achievedOf } from './link-achieved.ts';
import type { BadgeClassDraft } from './link-badge-classes.ts';
import { commonOf, futureEndorsements, inFuture, problemAt } from './link-common.ts';
import { inOrder } from './order.ts';
import { sealedNameOf, unsealedName } from './sealed-name.ts';
import { sealedRecipient } from './sealed-recipient.ts';
import type { Site } from './site.ts';

/** What linking awards needs of the sources. */
export type AwardSources = Pick<Sources, 'awards'> & {
  readonly written: Pick<Sources['written'], 'badges'>;
};

export function linkAwards(
  sources: AwardSources,
  badgeClasses: ReadonlyMap<string, BadgeClassDraft>,
  site: Site,
  now: Instant,
  problems: Problem[],
): Map<AwardId, Award> {
  refuseRepeated(sources.awards, problems);
  const awards = inOrder(
    sources.awards.flatMap((source): (readonly [AwardId, Award])[] => {
      const badgeClass = badgeClasses.get(source.fields.badge);
      if (badgeClass === undefined) {
        const unknown = unknownBadge(source, sources);
        if (unknown !== undefined) problems.push(unknown);
      }
      const award = awardOf(source, badgeClass, site, now, problems);
      return award === undefined ? [] : [[award.id, award] as const];
    }),
  );
  for (const award of awards.values()) {
    badgeClasses.get(award.badgeClass.key)?.awards.push(award);
  }
  return awards;
}

/** Undefined when there is an error in it; every problem of the award is found before. */
function awardOf(
  source: AwardSource,
  badgeClass: BadgeClassDraft | undefined,
  site: Site,
  now: Instant,
  problems: Problem[],
): Award | undefined {
  const { origin, fields } = source;
  const before = problems.length;
  const dates = awardDates(source, badgeClass, site, now, problems);
  const erased = fields.erased && startOf(fields.erased, site.timeZone);
  const future = inFuture(origin, 'erased', erased, now);
  if (future !== undefined) problems.push(future);
  problems.push(...futureEndorsements(origin, fields.endorsement, site, now));
  const achieved =
    erased === undefined ? achievedOf(source, badgeClass, site, problems) : undefined;
  const recipient = sealedRecipient(source, badgeClass, site, problems);
  const { statusIndex } = fields;
  const id = fields.id as AwardId | undefined;
  if (id === undefined || statusIndex === undefined || badgeClass === undefined) return undefined;
  if (hasErrors(problems.slice(before))) return undefined;
  if (erased !== undefined) {
    const award: ErasedAward = {
      kind: 'erased',
      id,
      badgeClass,
      statusIndex,
      issuedOn: dates.issuedOn,
      erased,
    };
    return award;
  }
  if (recipient === undefined || achieved === undefined) return undefined;
  const { name, narrative } = fields;
  problems.push(...unsealedName(source, site));
  const award: GrantedAward = {
    ...commonOf(fields, site, (at) => at.awardPage(id)),
    kind: 'granted',
    id,
    badgeClass,
    statusIndex,
    recipient,
    ...dates,
    ...given({ name: plainName(name), sealedName: sealedNameOf(name), narrative }),
    ...achieved,
    evidence: (fields.evidence ?? []).map((evidence) => given(evidence)),
  };
  return award;
}

function unknownBadge(
  { origin, fields }: AwardSource,
  { written }: AwardSources,
): Problem | undefined {
  if (written.badges.has(fields.badge)) return undefined;
  const sameSlug = [...written.badges.keys()].filter((key) => key.endsWith(`/${fields.badge}`));
  const near = sameSlug[0] ?? suggest(fields.badge, written.badges.keys());
  const file = near === undefined ? undefined : written.badges.get(near);
  return problemAt(
    origin,
    'badge',
    'award-unknown-badge',
    `No badge class has the id ${quote(fields.badge)}.`,
    near === undefined
      ? 'Write issuer and badge: the path of the badge’s file below badges/, without .md.'
      : `Did you mean ${quote(near)} (${file})?`,
  );
}

/** Ids and salts are unique everywhere, status indexes among the awards of an issuer. */
function refuseRepeated(awards: readonly AwardSource[], problems: Problem[]): void {
  const seen = new Map<string, AwardSource>();
  const inFileOrder = [...awards].sort((a, b) => compareText(a.origin.file, b.origin.file));
  const check = (key: string, source: AwardSource, tell: (first: AwardSource) => Problem) => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, source);
    else problems.push(tell(first));
  };
  for (const source of inFileOrder) {
    const { origin, fields } = source;
    const at = (first: AwardSource) =>
      first.origin.file === origin.file
        ? 'above in this file'
        : `in ${printable(first.origin.file)}`;
    if (fields.id !== undefined) {
      check(`id ${fields.id}`, source, (first) =>
        problemAt(
          origin,
          'id',
          'award-id-taken',
          `Another award has this id already, ${at(first)}.`,
          'Take the lines id, statusIndex and salt out of the newer one, write its address again, and seal it.',
        ),
      );
    }
    const [issuer = ''] = fields.badge.split('/');
    if (fields.statusIndex !== undefined) {
      check(`status ${issuer} ${fields.statusIndex}`, source, (first) =>
        problemAt(
          origin,
          'statusIndex',
          'award-status-index-taken',
          `Another award of this issuer has this statusIndex already, ${at(first)}; revoking one would revoke both.`,
          'Take the line statusIndex out of the newer one and seal it again.',
        ),
      );
    }
    if (fields.recipient !== undefined && fields.recipient.kind !== 'typed') {
      check(`salt ${fields.recipient.salt}`, source, (first) =>
        problemAt(
          origin,
          'recipient',
          'award-salt-taken',
          `Another award has this salt already, ${at(first)}; two awards of one person could be told by it.`,
          'Write the address of the newer one again and seal it.',
        ),
      );
    }
  }
}
