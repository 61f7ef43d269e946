/** What people call the facts of awards and badges. */

import type { AwardFact, BadgeFact } from '../facts.ts';

export const awardWords: Readonly<Record<AwardFact, string>> = {
  id: 'the id',
  badge: 'the badge',
  issuedOn: 'the date of issue',
  statusIndex: 'the statusIndex',
  recipient: 'the recipient',
  expires: 'the date of expiry',
  narrative: 'the narrative',
  evidence: 'the evidence',
  version: 'the version',
  extensions: 'an extension',
  result: 'the result',
  creditsEarned: 'the number of credits',
  role: 'the role',
  term: 'the term',
  licenseNumber: 'the licence number',
  activityStartDate: 'the beginning of the activity',
  activityEndDate: 'the end of the activity',
  source: 'the source',
  erased: 'the date of erasure',
};

export const badgeWords: Readonly<Record<BadgeFact, string>> = {
  badge: 'the badge',
  issuer: 'the issuer',
  name: 'the name',
  description: 'the description',
  criteria: 'the text of the criteria',
  image: 'the picture',
  alignment: 'the alignment',
  expiresAfter: 'the time after which it expires',
  achievementType: 'the type of the achievement',
  creator: 'the creator',
  fieldOfStudy: 'the field of study',
  specialization: 'the specialization',
  creditsAvailable: 'the number of credits',
  resultDescription: 'a description of results',
};

/** "the date of issue and the evidence", in the order of the facts. */
export function inWords<Name extends string>(
  names: readonly Name[],
  words: Readonly<Record<Name, string>>,
): string {
  const said = names.map((name) => words[name]);
  const last = said.pop() ?? '';
  return said.length === 0 ? last : `${said.join(', ')} and ${last}`;
}

/** "has" for one, "have" for more. */
export const has = (count: number): string => (count === 1 ? 'has' : 'have');
