import { describe, expect, test } from 'vitest';
import * as meanings from '../../../src/content/schema/meanings.ts';
import * as vocabulary from '../../../src/content/schema/vocabulary.ts';

describe.each([
  ['achievementTypes', vocabulary.achievementTypes, meanings.achievementMeanings],
  ['alignmentTargetTypes', vocabulary.alignmentTargetTypes, meanings.alignmentTargetMeanings],
  ['identifierTypes', vocabulary.identifierTypes, meanings.identifierMeanings],
  ['resultTypes', vocabulary.resultTypes, meanings.resultTypeMeanings],
  ['resultStatuses', vocabulary.resultStatuses, meanings.resultStatusMeanings],
] as const)('%s', (_, words, said) => {
  test('every word has its meaning, no other has, and no two have the same', () => {
    expect(Object.keys(said).sort()).toEqual([...words].sort());
    expect(new Set(Object.values(said)).size).toBe(words.length);
    for (const sentence of Object.values(said)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});
