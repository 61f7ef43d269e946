/** Results in words: how far a result reaches, and what of it was reached. @see Open Badges 3.0, "Result" */

import type { GrantedAward, Result } from '../model/award.ts';
import type { ResultDescription, RubricLevel } from '../model/badge-class.ts';
import type { Words } from './words.ts';

export type ReachedResult = {
  readonly result: Result;
  readonly description: ResultDescription;
  readonly level: RubricLevel | undefined;
};

/** What an award reached, each beside what its badge says of it. */
export const reachedResults = ({ result, badgeClass }: GrantedAward): readonly ReachedResult[] =>
  result.map((one) => {
    const description = badgeClass.resultDescription.find(({ id }) => id === one.resultDescription);
    if (description === undefined) throw new Error('A result that its badge does not describe.');
    return { result: one, description, level: levelOf(description, one.achievedLevel) };
  });

/** @param id of one of its levels */
export const levelOf = (
  { rubricCriterionLevel }: ResultDescription,
  id: string | undefined,
): RubricLevel | undefined => rubricCriterionLevel.find((level) => level.id === id);

/** `Completed`, `17`, `Works alone · 2.50`: texts of the issuer's own but for the status. */
export const reachedInWords = (
  { result, description, level }: ReachedResult,
  words: Words,
): readonly string[] =>
  [
    result.status === undefined ? undefined : words.term('status', result.status),
    level?.name,
    result.value === undefined ? undefined : valueInWords(result.value, description, words),
  ].filter((part) => part !== undefined);

/** `1`, or `1 of 1.5` where there were more to earn; undefined where the award counts none. */
export function creditsInWords(
  { creditsEarned: earned, badgeClass }: Pick<GrantedAward, 'creditsEarned' | 'badgeClass'>,
  { word, number }: Words,
): string | undefined {
  const { creditsAvailable: available } = badgeClass;
  if (earned === undefined) return undefined;
  return available === undefined || available <= earned
    ? number(earned)
    : word('creditsEarnedOf', { earned: number(earned), available: number(available) });
}

/** `From 0 to 20`, `15 needed`: where the values of a result lie. */
export function scaleInWords(description: ResultDescription, words: Words): readonly string[] {
  const { allowedValue, requiredValue } = description;
  const shown = (value: string) => valueInWords(value, description, words);
  const values = allowedValue.map(shown).join(', ');
  return [
    rangeInWords(description, shown, words),
    values && words.word('scaleValues', { values }),
    requiredValue && words.word('scaleNeeded', { value: shown(requiredValue) }),
  ].filter((part): part is string => part !== undefined && part !== '');
}

function rangeInWords(
  { valueMin, valueMax }: ResultDescription,
  shown: (value: string) => string,
  { word }: Words,
): string | undefined {
  const min = valueMin && shown(valueMin);
  const max = valueMax && shown(valueMax);
  if (min && max) return word('scaleBetween', { min, max });
  if (min) return word('scaleFrom', { min });
  return max && word('scaleTo', { max });
}

/** A value is a text, shown as it was written; a bare number of a percentage gets its sign. */
const valueInWords = (value: string, { resultType }: ResultDescription, { word }: Words): string =>
  resultType === 'Percent' && /^\d+([.,]\d+)?$/.test(value) ? word('percent', { value }) : value;
