/** A badge that has awards stays what it was, unless a correction is stated. Source: design, section 5, promise 1. */

import type { BadgeClassSource } from '../../content/schema/sources.ts';
import type { BadgeClass } from '../../model/badge-class.ts';
import { dayOf, type Instant } from '../../model/instant.ts';
import { plural } from '../../problems/render.ts';
import { type BadgeFact, badgeFactList, differing, factText } from '../facts.ts';
import type { AwardChanges } from './award-changes.ts';
import { bringBack, type Finding, finding, type Place, type Since, showChange } from './finding.ts';
import { folded } from './folded.ts';
import type { Side, Today } from './side.ts';
import { badgeWords, has, inWords } from './words.ts';

/** Names of the facts that are others today. */
export const changedBadgeFacts = (was: BadgeClass, is: BadgeClass): readonly BadgeFact[] =>
  differing<BadgeFact>(badgeFactList(was), badgeFactList(is));

type Changed = {
  readonly was: BadgeClass;
  readonly facts: readonly BadgeFact[];
  readonly place: Place;
  readonly wasImage: string;
};

/** @param expiring badges whose `expiresAfter` is told already, with the awards that it would change */
export function changedBadges(
  { expiring }: Pick<AwardChanges, 'expiring'>,
  before: Side,
  today: Today,
  since: Since,
): Finding[] {
  const changed = [...before.publication.badgeClasses.values()].flatMap((was): Changed[] => {
    const is = today.publication.badgeClasses.get(was.key);
    const [wasWritten, isWritten] = [before.badges.get(was.key), today.badges.get(was.key)];
    if (was.awards.length === 0 || !is || !wasWritten || !isWritten) return [];
    const facts = changedBadgeFacts(was, is).filter((fact) => {
      if (fact === 'expiresAfter') return !expiring.has(was.key);
      // With its kind the picture changes its address, which is told as such.
      return fact !== 'image' || was.image.extension === is.image.extension;
    });
    const [first] = facts;
    if (first === undefined || isCorrection(was, is, [wasWritten, isWritten])) return [];
    return [
      { was, facts, place: placeOf(first, wasWritten, isWritten), wasImage: wasWritten.image.file },
    ];
  });
  return folded(
    changed,
    ({ place, facts }) => JSON.stringify([place.file, facts]),
    ({ place }) => place.file,
  ).map((group) => {
    const [{ was, facts, place }] = group;
    const awards = group.reduce((sum, one) => sum + one.was.awards.length, 0);
    const whose = group.length === 1 ? 'this badge' : `${group.length} badges`;
    return finding(
      place,
      'promise-facts-changed',
      `Since ${since.ref}, ${inWords(facts, badgeWords)} of ${whose} ${has(facts.length)} changed, and ${plural(awards, 'award')} ${has(awards)} ${group.length === 1 ? 'it' : 'them'} as it was.`,
      `${howToPutBack(group[0], since)}\nA correction that means the same is stated in ${group.length === 1 ? `badges/${was.key}.md` : 'each of their files'}: updated: ${dateAfter(was.updated, since.now, today)}\nFor a new meaning make a new badge: npm run badges -- badge version ${group.length === 1 ? was.key : 'BADGE'}`,
    );
  });
}

/** Of a picture git shows no change that anybody could read. */
const howToPutBack = ({ facts, place, wasImage }: Changed, since: Since): string =>
  facts.every((fact) => fact === 'image')
    ? `Bring it back: ${bringBack(since, wasImage)}`
    : `Put it back; this shows what changed: ${showChange(since, place.file)}`;

/** A later date of correction is stated, and not only moved along with the time zone. */
function isCorrection(
  was: BadgeClass,
  is: BadgeClass,
  written: readonly [BadgeClassSource, BadgeClassSource],
): boolean {
  if (is.updated === undefined) return false;
  const [one, other] = written.map(({ fields }) => factText(fields.updated));
  return was.updated === undefined || (one !== other && is.updated > was.updated);
}

/** Where the fact stands today; where it stood, when it was taken out. The criteria are the text of the file. */
function placeOf(fact: BadgeFact, was: BadgeClassSource, is: BadgeClassSource): Place {
  if (fact === 'image') return { side: 'after', file: is.image.file };
  if (fact === 'criteria') return { side: 'after', file: is.origin.file };
  const has = ({ fields }: BadgeClassSource) =>
    Object.entries(fields).some(([name, value]) => name === fact && value !== undefined);
  const side = has(was) && !has(is) ? 'before' : 'after';
  return { side, file: is.origin.file, path: [fact] };
}

/** The date of today, or the moment where that would not be later. */
function dateAfter(earlier: Instant | undefined, now: Instant, { publication }: Today): string {
  const { timeZone } = publication.site;
  const day = dayOf(now, timeZone);
  return earlier === undefined || dayOf(earlier, timeZone) < day ? day : now;
}
