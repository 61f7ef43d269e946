/** The results that a badge describes, and whether each description can be met. @see Open Badges 3.0, "ResultDescription" */

import type { WrittenResultDescription } from '../content/schema/result.ts';
import type { BadgeClassSource, Origin } from '../content/schema/sources.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { suggest } from '../problems/suggest.ts';
import type { ResultDescription, RubricLevel } from './badge-class.ts';
import { given } from './given.ts';
import { alignmentsOf, below, problemAt } from './link-common.ts';
import { numberOf, valueFault } from './result-values.ts';

export function resultDescriptionsOf(
  { origin, fields }: BadgeClassSource,
  problems: Problem[],
): readonly ResultDescription[] {
  const described = (fields.resultDescription ?? []).map(descriptionOf);
  const at = (index: number) => below(origin, 'resultDescription', index);
  for (const index of repeated(described)) {
    problems.push(
      problemAt(
        at(index),
        'id',
        'result-id-taken',
        `Another result of this badge has the id ${quote(described[index]?.id ?? '')} already.`,
        'Give each result an id of its own; awards say by it which result they mean.',
      ),
    );
  }
  for (const [index, description] of described.entries()) {
    problems.push(...levelFaults(description, at(index)), ...valueFaults(description, at(index)));
  }
  return described;
}

function descriptionOf(written: WrittenResultDescription): ResultDescription {
  const { id, name, resultType, requiredLevel, requiredValue, valueMin, valueMax } = written;
  return {
    id,
    name,
    resultType,
    allowedValue: written.allowedValue ?? [],
    rubricCriterionLevel: (written.rubricCriterionLevel ?? []).map(
      ({ alignment, ...level }): RubricLevel => ({
        ...given(level),
        alignment: alignmentsOf(alignment),
      }),
    ),
    alignment: alignmentsOf(written.alignment),
    ...given({ requiredLevel, requiredValue, valueMin, valueMax }),
  };
}

/** The indexes of those whose id stands further up. */
const repeated = (all: readonly { readonly id: string }[]): readonly number[] =>
  all.flatMap(({ id }, index) => (all.findIndex((one) => one.id === id) < index ? [index] : []));

/** Their results are grades, numbers or a status, and no level of a rubric. */
const withoutLevels = [
  'GradePointAverage',
  'LetterGrade',
  'Percent',
  'PredictedScore',
  'RawScore',
  'ScaledScore',
  'Status',
];

function levelFaults(
  { resultType, rubricCriterionLevel: levels, requiredLevel }: ResultDescription,
  at: Origin,
): Problem[] {
  const problems = repeated(levels).map((index) =>
    problemAt(
      below(at, 'rubricCriterionLevel', index),
      'id',
      'result-id-taken',
      `Another level of this result has the id ${quote(levels[index]?.id ?? '')} already.`,
      'Give each level an id of its own; awards say by it which level was reached.',
    ),
  );
  if (levels.length > 0 && withoutLevels.includes(resultType)) {
    problems.push(
      problemAt(
        at,
        'rubricCriterionLevel',
        'result-levels-misplaced',
        `A result of the type ${quote(resultType)} has no levels.`,
        'Make it a RubricCriterionLevel, or write "allowedValue" instead of the levels.',
      ),
    );
  }
  const unknown = unknownLevel(requiredLevel, levels, below(at, 'requiredLevel'));
  return unknown === undefined ? problems : [...problems, unknown];
}

/** A problem when no level has this id. @param at the field that names it */
export function unknownLevel(
  id: string | undefined,
  levels: readonly RubricLevel[],
  at: Origin,
): Problem | undefined {
  if (id === undefined || levels.some((level) => level.id === id)) return undefined;
  const ids = levels.map((level) => level.id);
  const near = suggest(id, ids);
  return problemAt(
    at,
    undefined,
    'result-level-unknown',
    `This result has no level ${quote(id)}.`,
    near !== undefined
      ? `Did you mean ${quote(near)}?`
      : ids.length > 0
        ? `Its levels are ${ids.map(quote).join(', ')}.`
        : 'The badge describes levels under "rubricCriterionLevel" of the result, each with an id.',
  );
}

function valueFaults(description: ResultDescription, at: Origin): Problem[] {
  const { valueMin, valueMax, allowedValue, requiredValue } = description;
  const min = numberOf(valueMin);
  const max = numberOf(valueMax);
  if (min !== undefined && max !== undefined && min > max) {
    return [
      problemAt(
        at,
        'valueMin',
        'result-range-reversed',
        `The lowest value is ${quote(valueMin ?? '')} and the highest ${quote(valueMax ?? '')}, so no value lies between them.`,
        'Exchange valueMin and valueMax, or correct one of them.',
      ),
    ];
  }
  const fault = (value: string | undefined, where: Origin): Problem[] => {
    const found = value === undefined ? undefined : valueFault(value, description);
    return found === undefined
      ? []
      : [problemAt(where, undefined, 'result-value-outside', found.message, found.hint)];
  };
  return [
    ...allowedValue.flatMap((value, index) => fault(value, below(at, 'allowedValue', index))),
    ...fault(requiredValue, below(at, 'requiredValue')),
  ];
}
