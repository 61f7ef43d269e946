/** What a reviewer reads first: what approving a change means. Counts alone, so the sentences are safe everywhere. */

import { hasErrors } from '../../problems/problem.ts';
import { plural } from '../../problems/render.ts';
import type { Changes } from './changes.ts';

const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);

export const countAwards = ({ awards }: Pick<Changes, 'awards'>): number =>
  total(awards.map((group) => group.awards.length));

export const countUnsealed = ({ unsealed }: Pick<Changes, 'unsealed'>): number =>
  total(unsealed.map(({ awards }) => awards));

type Phrase = (count: number, changes: Changes) => string;

/** In the order of a sentence: what is counted, and what is done with it. */
const phrases: readonly (readonly [count: (changes: Changes) => number, say: Phrase])[] = [
  [
    countAwards,
    (count, { awards }) =>
      `make ${plural(count, 'award')} of ${awards.length === 1 ? 'one badge' : `${awards.length} badges`}`,
  ],
  [({ revoked }) => revoked.length, (count) => `revoke ${plural(count, 'award')}`],
  [({ erased }) => erased.length, (count) => `erase ${plural(count, 'award')}`],
  [({ names }) => names.length, (count) => `change the name on ${plural(count, 'page')} of awards`],
  [({ newBadges }) => newBadges.length, (count) => `add ${plural(count, 'badge')}`],
  [({ changedBadges }) => changedBadges.length, (count) => `change ${plural(count, 'badge')}`],
  [({ newIssuers }) => newIssuers.length, (count) => `add ${plural(count, 'issuer')}`],
  [({ changedIssuers }) => changedIssuers.length, (count) => `change ${plural(count, 'issuer')}`],
  [({ keys }) => keys.length, (count) => `change ${plural(count, 'key')}`],
  [({ settings }) => settings.length, (count) => `change ${plural(count, 'setting')} of the site`],
  [
    ({ files }) => files.copied.length,
    (count) =>
      `change ${plural(count, 'file')} that ${count === 1 ? 'is' : 'are'} copied as written`,
  ],
];

/** "This would make 12 awards of 2 badges and revoke 1 award." */
export function inOneSentence(changes: Changes): string {
  const said = phrases.flatMap(([count, say]) => {
    const found = count(changes);
    return found === 0 ? [] : [say(found, changes)];
  });
  const last = said.pop();
  if (last === undefined) return 'This would change nothing that is published.';
  return `This would ${said.length === 0 ? last : `${said.join(', ')} and ${last}`}.`;
}

/** What is left of it while something is wrong, else what an approval means. */
export function approval(changes: Changes): string {
  const errors = changes.problems.filter(({ severity }) => severity === 'error').length;
  if (hasErrors(changes.problems)) {
    return `It cannot be published as it is: there ${errors === 1 ? 'is' : 'are'} ${plural(errors, 'problem')}.`;
  }
  if (countAwards(changes) > 0) return 'Who approves this, awards these badges.';
  const isNothing = phrases.every(([count]) => count(changes) === 0);
  return isNothing ? '' : 'Who approves this, publishes it in the name of the issuer.';
}

/** About awards without a seal; empty where there are none. */
export function aboutUnsealed(changes: Changes): string {
  const count = countUnsealed(changes);
  if (count === 0) return '';
  const are = count === 1 ? 'award is' : 'awards are';
  return `${count} more ${are} written here and not sealed, so nobody can say yet what ${count === 1 ? 'its page' : 'their pages'} will be called. Whose ${count === 1 ? 'it is' : 'they are'} is not repeated here.`;
}
