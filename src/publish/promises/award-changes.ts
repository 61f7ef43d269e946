/** Which facts of the awards that were published are others today, and what moved them: the award, its badge or the site. */

import type { AwardSource } from '../../content/schema/sources.ts';
import type { Award, AwardId } from '../../model/award.ts';
import { type AwardFact, awardFactList, differing, factText } from '../facts.ts';
import { isBadgeThere, type Side, type Today } from './side.ts';

export type AwardChange = {
  readonly id: AwardId;
  readonly was: AwardSource;
  readonly is: AwardSource;
  /** At least one. */
  readonly facts: readonly AwardFact[];
  /** What they were and are. */
  readonly values: string;
};

export type AwardChanges = {
  /** Written in the awards themselves. */
  readonly own: readonly AwardChange[];
  /** How many name another badge, by the badge that is gone. */
  readonly renamed: ReadonlyMap<string, number>;
  /** How many end at another time, by the badge whose `expiresAfter` is another one. */
  readonly expiring: ReadonlyMap<string, number>;
  /** How many have a date that means another moment in the time zone of today. */
  readonly shifted: number;
  /** Those whose files may be others because the badge or the recipient is another one. */
  readonly transferred: ReadonlySet<AwardId>;
};

type Cause = 'own' | 'renamed' | 'expiring' | 'shifted' | 'follows';

export function awardChanges(before: Side, today: Today): AwardChanges {
  const own: AwardChange[] = [];
  const counts = { renamed: new Map<string, number>(), expiring: new Map<string, number>() };
  const transferred = new Set<AwardId>();
  let shifted = 0;
  for (const [id, award] of before.publication.awards) {
    const [was, is] = [before.awards.get(id), today.awards.get(id)];
    const awardToday = today.publication.awards.get(id);
    if (was === undefined || is === undefined || awardToday === undefined) continue;
    if (before.repeated.has(id) || today.repeated.has(id)) continue;
    const facts = changedFacts(award, awardToday);
    if (facts.length === 0) continue;
    const pair = { was: award, is: awardToday, written: [was, is] } as const;
    const causes = Map.groupBy(facts, (fact) => causeOf(fact, facts, pair, before, today));
    const inAward = causes.get('own');
    if (inAward !== undefined) {
      own.push({ id, was, is, facts: inAward, values: valuesOf(inAward, award, awardToday) });
    }
    for (const cause of ['renamed', 'expiring'] as const) {
      const { key } = award.badgeClass;
      if (causes.has(cause)) counts[cause].set(key, (counts[cause].get(key) ?? 0) + 1);
    }
    if (causes.has('shifted')) shifted += 1;
    if (facts.includes('badge') || facts.includes('recipient')) transferred.add(id);
  }
  return { own, ...counts, shifted, transferred };
}

/** What erasure leaves. Source: design, section 5, promise 1. */
const kept: readonly AwardFact[] = ['id', 'badge', 'issuedOn', 'statusIndex'];

/** What erasure strips is no change, and an erasure that is taken back is another matter. */
const changedFacts = (was: Award, is: Award): readonly AwardFact[] => {
  const facts = differing<AwardFact>(awardFactList(was), awardFactList(is));
  return was.kind === is.kind ? facts : facts.filter((fact) => kept.includes(fact));
};

function valuesOf(facts: readonly AwardFact[], ...awards: readonly Award[]): string {
  return awards
    .map((award) => {
      const values = new Map<AwardFact, unknown>(awardFactList(award));
      return facts.map((fact) => factText(values.get(fact)) ?? '').join('\n');
    })
    .join('\n\n');
}

type Pair = {
  readonly was: Award;
  readonly is: Award;
  readonly written: readonly [was: AwardSource, is: AwardSource];
};

const dates = ['issuedOn', 'expires', 'activityStartDate', 'activityEndDate', 'erased'] as const;

const isDate = (fact: AwardFact): fact is (typeof dates)[number] =>
  dates.some((date) => date === fact);

function causeOf(
  fact: AwardFact,
  facts: readonly AwardFact[],
  { was, is, written }: Pair,
  before: Side,
  today: Today,
): Cause {
  if (fact === 'badge') return isBadgeThere(today, was.badgeClass.key) ? 'own' : 'renamed';
  if (!isDate(fact)) return 'own';
  const isRewritten = (field: (typeof dates)[number]) => {
    const [one, other] = written.map(({ fields }) => factText(fields[field]));
    return one !== other;
  };
  if (isRewritten(fact)) return 'own';
  if (fact === 'expires' && written[0].fields.expires === undefined) {
    // Nobody wrote it: the badge says after which time, counted from the date of issue.
    if (facts.includes('badge')) return 'follows';
    if (was.badgeClass.expiresAfter !== is.badgeClass.expiresAfter) return 'expiring';
    if (isRewritten('issuedOn')) return 'follows';
  }
  return before.publication.site.timeZone === today.publication.site.timeZone ? 'own' : 'shifted';
}
