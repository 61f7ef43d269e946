/**
 * Results: what a badge says that can be reached, and what an award says that was. Open Badges keeps every value a text,
 * so that `1.10` stays `1.10`.
 *
 * @see Open Badges 3.0, "ResultDescription", "RubricCriterionLevel" and "Result"
 */

import type { z } from 'zod';
import { alignment } from './alignment.ts';
import { block, list, oneOf, text } from './fields.ts';
import { slug } from './slug.ts';
import { resultStatuses, resultTypes, wordOf } from './vocabulary.ts';

const value = () => text({ maxCharacters: 200 });
const alignments = () => list(alignment()).optional();

const level = block({
  id: slug().describe('Its short name; awards name it, and it is part of its address for ever.'),
  name: text({ maxCharacters: 200 }).describe('The name of the level.'),
  description: text({ maxCharacters: 2000, multiline: true })
    .optional()
    .describe('What somebody does who is on this level.'),
  level: value().optional().describe('The level in terms of success: Mastered.'),
  points: value().optional().describe('The points that go with it.'),
  alignment: alignments(),
});

const description = block({
  id: slug().describe('Its short name; awards name it, and it is part of its address for ever.'),
  name: text({ maxCharacters: 200 }).describe('The name of the result.'),
  resultType: wordOf(resultTypes).describe('What kind of result it is.'),
  allowedValue: list(value()).optional().describe('The values that there are, from low to high.'),
  requiredLevel: slug().optional().describe('The id of the level that is needed to pass.'),
  requiredValue: value().optional().describe('The value that is needed to pass.'),
  rubricCriterionLevel: list(level).optional().describe('Its levels, from low to high.'),
  valueMin: value().optional().describe('The lowest value that there is.'),
  valueMax: value().optional().describe('The highest value that there is.'),
  alignment: alignments(),
});

const result = block({
  resultDescription: slug()
    .optional()
    .describe('The id of the result in the badge, where the badge describes several.'),
  value: value().optional().describe('What was reached.'),
  status: oneOf(resultStatuses).optional().describe('How far it is, where the result is a Status.'),
  achievedLevel: slug().optional().describe('The id of the level that was reached.'),
  alignment: alignments(),
});

export const resultDescriptions = () => list(description);
export const results = () => list(result);

export type WrittenResultDescription = z.output<typeof description>;
export type WrittenResult = z.output<typeof result>;
