import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AwardId, GrantedAward } from '../../src/model/award.ts';
import type { ResultDescription } from '../../src/model/badge-class.ts';
import { given } from '../../src/model/given.ts';
import {
  creditsInWords,
  reachedInWords,
  reachedResults,
  scaleInWords,
} from '../../src/site/results.ts';
import { createWords } from '../../src/site/words.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import { ids } from '../support/site.ts';

const words = createWords('en');

const described = (more: Partial<ResultDescription>): ResultDescription => ({
  id: 'one',
  name: 'One',
  resultType: 'RawScore',
  allowedValue: [],
  rubricCriterionLevel: [],
  alignment: [],
  ...more,
});

describe('how far a result reaches', () => {
  test.each<[Partial<ResultDescription>, string[]]>([
    [{}, []],
    [{ valueMin: '0', valueMax: '20', requiredValue: '15' }, ['From 0 to 20', 'Needed: 15']],
    [{ valueMin: '1.10' }, ['1.10 or more']],
    [{ valueMax: '20' }, ['Up to 20']],
    [
      { resultType: 'LetterGrade', allowedValue: ['F', 'C', 'A'], requiredValue: 'C' },
      ['From low to high: F, C, A', 'Needed: C'],
    ],
    [
      { resultType: 'Percent', valueMin: '0', valueMax: '100', requiredValue: '60,5' },
      ['From 0% to 100%', 'Needed: 60,5%'],
    ],
    [{ resultType: 'Percent', requiredValue: '60 %' }, ['Needed: 60 %']],
  ])('%j → %j', (description, expected) => {
    expect(scaleInWords(described(description), words)).toEqual(expected);
  });
});

test.each([
  [undefined, 1.5, undefined],
  [1, 1.5, '1 of 1.5'],
  [0, 3, '0 of 3'],
  [1.5, 1.5, '1.5'],
  [2, 1.5, '2'],
  [1, undefined, '1'],
])('%s credits where %s can be earned: %s', async (creditsEarned, creditsAvailable, expected) => {
  const { publication } = await publish(rich);
  const { badgeClass } = publication.awards.get(ids[0] as AwardId) as GrantedAward;
  const { creditsAvailable: _, ...without } = badgeClass;
  const award = { creditsEarned, badgeClass: { ...without, ...given({ creditsAvailable }) } };
  expect(creditsInWords(given(award), words)).toBe(expected);
});

test('every result of an award is told, beside what the badge says of it', async () => {
  const { publication } = await publish(rich);
  const award = publication.awards.get(ids[0] as AwardId) as GrantedAward;
  const reached = reachedResults(award);
  expect(
    reached.map((one) => [one.description.name, ...reachedInWords(one, words), one.level?.id]),
  ).toEqual([
    ['Final score', '92.50%', undefined],
    ['Grade', 'A', undefined],
    ['Craft', 'Working', '2.50', 'working'],
    ['Progress', 'Completed', undefined],
    ['The jury', 'unanimous', undefined],
  ]);
});

test('law: a value is shown as it was written, but for the sign of a bare percentage', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.constantFrom('RawScore', 'Percent', 'LetterGrade', 'ext:Votes'),
      (value, resultType) => {
        const result = { resultDescription: 'one', value, alignment: [] };
        const description = described({ resultType });
        const [shown] = reachedInWords({ result, description, level: undefined }, words);
        const isBare = resultType === 'Percent' && /^\d+([.,]\d+)?$/.test(value);
        expect(shown).toBe(isBare ? `${value}%` : value);
      },
    ),
  );
});

test('a result that its badge does not describe is a mistake of ours', async () => {
  const { publication } = await publish(rich);
  const award = publication.awards.get(ids[0] as AwardId) as GrantedAward;
  const result = [{ resultDescription: 'none', alignment: [] }];
  expect(() => reachedResults({ ...award, result })).toThrow('does not describe');
});
