/** What was awarded does not change. Source: design, section 5, promise 1, "Facts of an award". */

import type { AwardSource } from '../../content/schema/sources.ts';
import { quote } from '../../problems/quote.ts';
import { plural } from '../../problems/render.ts';
import type { AwardChange, AwardChanges } from './award-changes.ts';
import {
  type Finding,
  finding,
  placeOfAward,
  placeOfField,
  placeOfSetting,
  type Since,
  showChange,
} from './finding.ts';
import { folded } from './folded.ts';
import type { Side, Today } from './side.ts';
import { awardWords, has, inWords } from './words.ts';

/** One finding for each change, however many awards it changes. */
export function changedAwards(
  changes: AwardChanges,
  before: Side,
  today: Today,
  since: Since,
): Finding[] {
  return [
    ...changedByThemselves(changes.own, since),
    ...changedByBadge(changes.expiring, before, today, since),
    ...changedBySite(changes.shifted, before, today, since),
    ...takenBack(before, today, since),
  ];
}

function changedByThemselves(own: readonly AwardChange[], since: Since): Finding[] {
  const placed = own.map((change) => {
    const [first = 'id'] = change.facts;
    return { ...change, place: placeOfField(first, change.was, change.is) };
  });
  return folded(
    placed,
    ({ place, facts }) => JSON.stringify([place.file, facts]),
    ({ values }) => values,
  ).map((group) => {
    const [{ id, place, facts }] = group;
    const isOne = group.length === 1;
    const whose = isOne ? 'this award' : `${group.length} awards in this file`;
    return finding(
      place,
      'promise-facts-changed',
      `Since ${since.ref}, ${inWords(facts, awardWords)} of ${whose} ${has(facts.length)} changed. What was awarded stays as it was.`,
      `Put it back; this shows what changed: ${showChange(since, place.file)}\nTo correct an award, make another one in its place: npm run badges -- supersede ${isOne ? id : 'ID'}`,
    );
  });
}

function changedByBadge(
  expiring: AwardChanges['expiring'],
  before: Side,
  today: Today,
  { ref }: Since,
): Finding[] {
  return [...expiring].map(([key, count]) => {
    const [was, is] = [before, today].map(
      ({ publication }) => publication.badgeClasses.get(key)?.expiresAfter,
    );
    const change =
      was === undefined ? 'was added' : is === undefined ? 'was taken out' : 'has changed';
    return finding(
      {
        side: is === undefined ? 'before' : 'after',
        file: `badges/${key}.md`,
        path: ['expiresAfter'],
      },
      'promise-facts-changed',
      `Since ${ref}, "expiresAfter" ${change}, and ${plural(count, 'award')} made before would end at another time.`,
      `${was === undefined ? 'Take the line "expiresAfter" out' : `Write expiresAfter: ${was}`} again. For later awards make a new badge: npm run badges -- badge version ${key}\nA single award can say itself until when it holds, with "expires".`,
    );
  });
}

function changedBySite(shifted: number, before: Side, today: Today, { ref }: Since): Finding[] {
  if (shifted === 0) return [];
  const [was, is] = [before, today].map(({ publication }) => publication.site.timeZone);
  return [
    finding(
      placeOfSetting('timeZone', today),
      'promise-facts-changed',
      `Since ${ref}, the time zone is ${is} instead of ${was}, and the dates of ${plural(shifted, 'award')} made before would mean other moments.`,
      `Write timeZone: ${was} again. A date can say its own offset: 2026-05-01T18:30:00+02:00.`,
    ),
  ];
}

type TakenBack = {
  readonly what: 'revocation' | 'erasure';
  readonly id: string;
  readonly source: AwardSource;
};

/** What was revoked stays revoked, and who was erased is not named again. */
function takenBack(before: Side, today: Today, since: Since): Finding[] {
  const found: TakenBack[] = [];
  for (const [id, was] of before.publication.awards) {
    const is = today.publication.awards.get(id);
    const source = today.awards.get(id);
    if (is?.kind !== 'granted' || source === undefined) continue;
    if (before.repeated.has(id) || today.repeated.has(id)) continue;
    if (was.kind === 'erased') found.push({ what: 'erasure', id, source });
    else if (was.revoked && !is.revoked) found.push({ what: 'revocation', id, source });
  }
  return folded(
    found,
    ({ what, source }) => JSON.stringify([what, source.origin.file]),
    ({ id }) => id,
  ).map((group) => {
    const [{ what, source }] = group;
    const whose = group.length === 1 ? 'this award' : `${group.length} awards in this file`;
    const { code, why, hint } = undone[what];
    return finding(
      placeOfAward('after', source),
      code,
      `Since ${since.ref}, the ${what} of ${whose} was taken back. ${why}`,
      `${hint}; this shows what changed: ${showChange(since, source.origin.file)}`,
    );
  });
}

const undone = {
  revocation: {
    code: 'promise-revocation-undone',
    why: 'What was revoked stays revoked: whoever asked was told that it is void.',
    hint: `Put ${quote('revoked')} back, and make a new award where one is due`,
  },
  erasure: {
    code: 'promise-erasure-undone',
    why: 'Whoever was erased is not named again, and the award stays void.',
    hint: 'Put the five lines back that were left of it, and make a new award where one is due',
  },
} as const;
