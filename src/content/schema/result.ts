/**
 * Results: what a badge says that can be reached, and what an award says that was. Open Badges keeps every value a text,
 * so that `1.10` stays `1.10`.
 *
 * @see Open Badges 3.0, "ResultDescription", "RubricCriterionLevel" and "Result"
 */

import type { z } from 'zod';
import { alignment } from './alignment.ts';
import { block, list, oneOf, text } from './fields.ts';
import { resultStatusMeanings, resultTypeMeanings } from './meanings.ts';
import { slug } from './slug.ts';
import { resultStatuses, resultTypes, wordOf } from './vocabulary.ts';
import { help } from './written-form.ts';

const value = () => text({ maxCharacters: 200 });
const alignments = () =>
  list(alignment())
    .optional()
    .meta(
      help('Skills and standards that this belongs to.', [
        { targetName: 'Build engines', targetUrl: 'https://skills.example.org/engines' },
      ]),
    );

const level = block({
  id: slug().meta(
    help('A short name for the level. Awards name it, so it never changes.', 'working'),
  ),
  name: text({ maxCharacters: 200 }).meta(help('What the level is called.', 'The engine runs')),
  description: text({ maxCharacters: 2000, multiline: true })
    .optional()
    .meta(
      help(
        'What somebody does who is on this level.',
        'Starts the engine and keeps it running for a minute.',
      ),
    ),
  level: value().optional().meta(help('How good that is, in a word.', 'Mastered')),
  points: value().optional().meta(help('The points that go with it.', '2.5')),
  alignment: alignments(),
});

const description = block({
  id: slug().meta(
    help('A short name for the result. Awards name it, so it never changes.', 'final-score'),
  ),
  name: text({ maxCharacters: 200 }).meta(help('What the result is called.', 'Final score')),
  resultType: wordOf(resultTypes, resultTypeMeanings).meta(
    help('What kind of result it is.', 'Percent'),
  ),
  allowedValue: list(value())
    .optional()
    .meta(help('The values that there are, from low to high.', ['F', 'C', 'B', 'A'])),
  requiredLevel: slug()
    .optional()
    .meta(help('The level that is needed to pass: its id.', 'working')),
  requiredValue: value().optional().meta(help('The value that is needed to pass.', '60')),
  rubricCriterionLevel: list(level)
    .optional()
    .meta(
      help('The levels that there are, from low to high.', [
        { id: 'begun', name: 'Has begun' },
        { id: 'working', name: 'The engine runs', points: '2.5' },
      ]),
    ),
  valueMin: value().optional().meta(help('The lowest value that there is.', '0')),
  valueMax: value().optional().meta(help('The highest value that there is.', '100')),
  alignment: alignments(),
});

const result = block({
  resultDescription: slug()
    .optional()
    .meta(
      help(
        'Which of the badge’s results this is: its id. Only needed where the badge describes several.',
        'final-score',
      ),
    ),
  value: value()
    .optional()
    .meta(help('What was reached: a number, a grade, a word.', '92.50', 'A')),
  status: oneOf(resultStatuses, resultStatusMeanings)
    .optional()
    .meta(help('How it went, for a result of the type Status.', 'Completed')),
  achievedLevel: slug()
    .optional()
    .meta(help('The level that was reached: its id in the badge.', 'working')),
  alignment: alignments(),
});

export const resultDescriptions = () => list(description);
export const results = () => list(result);

export type WrittenResultDescription = z.output<typeof description>;
export type WrittenResult = z.output<typeof result>;
