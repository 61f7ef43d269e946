import { describe, expect, test } from 'vitest';
import { badgeClassSchema } from '../../src/content/schema/badge-class.ts';
import { badge, linked, places, problemsOf } from './sources.ts';

type Written = Record<string, unknown>;

/** A badge with these result descriptions, parsed as they are from a file. */
const described = (...resultDescription: Written[]) =>
  badge('acme/engines', {
    ...badgeClassSchema.parse({
      name: 'Engines',
      description: 'Knows engines.',
      imageAlt: 'An engine.',
      resultDescription,
    }),
  });

const problemsWith = (...written: Written[]) =>
  problemsOf({ badgeClasses: [described(...written)] });

const grade = { id: 'grade', name: 'Grade', resultType: 'LetterGrade' };
const percent = { id: 'score', name: 'Score', resultType: 'Percent' };
const craft = {
  id: 'craft',
  name: 'Craft',
  resultType: 'RubricCriterionLevel',
  rubricCriterionLevel: [
    { id: 'begun', name: 'Begun' },
    { id: 'working', name: 'Working', points: '2.50' },
  ],
};
const at = (path: string): string => `badges/acme/engines.md resultDescription.${path}`;

test('what is described stands in the model, in the order it was written', () => {
  const { badgeClasses } = linked({
    badgeClasses: [
      described({ ...craft, requiredLevel: 'working' }, { ...percent, valueMin: '0' }),
    ],
  });
  expect(badgeClasses.get('acme/engines')?.resultDescription).toEqual([
    {
      id: 'craft',
      name: 'Craft',
      resultType: 'RubricCriterionLevel',
      allowedValue: [],
      rubricCriterionLevel: [
        { id: 'begun', name: 'Begun', alignment: [] },
        { id: 'working', name: 'Working', points: '2.50', alignment: [] },
      ],
      alignment: [],
      requiredLevel: 'working',
    },
    {
      id: 'score',
      name: 'Score',
      resultType: 'Percent',
      allowedValue: [],
      rubricCriterionLevel: [],
      alignment: [],
      valueMin: '0',
    },
  ]);
});

test('a badge that describes nothing has empty lists', () => {
  const { badgeClasses } = linked({});
  expect(badgeClasses.get('acme/engines')).toMatchObject({
    resultDescription: [],
    otherIdentifier: [],
    alignment: [],
  });
});

test.each([
  'PerformanceLevel',
  'Result',
  'RubricCriterion',
  'RubricCriterionLevel',
  'RubricScore',
  'ext:Mastery',
])('levels go with the type %s', (resultType) => {
  expect(problemsWith({ ...craft, resultType })).toEqual([]);
});

describe('problems', () => {
  test('result-id-taken, for results and for the levels of one', () => {
    const problems = problemsWith(
      grade,
      { ...grade, name: 'Other' },
      {
        ...craft,
        rubricCriterionLevel: [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B' },
          { id: 'a', name: 'C' },
        ],
      },
    );
    expect(places(problems)).toEqual([
      `result-id-taken ${at('1.id')}`,
      `result-id-taken ${at('2.rubricCriterionLevel.2.id')}`,
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Another result of this badge has the id "grade" already.',
      'Another level of this result has the id "a" already.',
    ]);
  });

  test('two results may have levels of the same id', () => {
    expect(problemsWith(craft, { ...craft, id: 'other' })).toEqual([]);
  });

  test.each([
    ['workin', 'Did you mean "working"?'],
    ['something-else', 'Its levels are "begun", "working".'],
    ['constructor', 'Its levels are "begun", "working".'],
  ])('result-level-unknown: %s', (requiredLevel, hint) => {
    const problems = problemsWith({ ...craft, requiredLevel });
    expect(places(problems)).toEqual([`result-level-unknown ${at('0.requiredLevel')}`]);
    expect(problems[0]).toMatchObject({
      message: `This result has no level "${requiredLevel}".`,
      hint,
    });
  });

  test('result-level-unknown, where there are no levels at all', () => {
    expect(problemsWith({ ...grade, requiredLevel: 'a' })[0]?.hint).toBe(
      'The badge describes levels under "rubricCriterionLevel" of the result, each with an id.',
    );
  });

  test.each([
    'GradePointAverage',
    'LetterGrade',
    'Percent',
    'PredictedScore',
    'RawScore',
    'ScaledScore',
    'Status',
  ])('result-levels-misplaced: %s', (resultType) => {
    const problems = problemsWith({ ...craft, resultType });
    expect(places(problems)).toEqual([`result-levels-misplaced ${at('0.rubricCriterionLevel')}`]);
    expect(problems[0]?.message).toBe(`A result of the type "${resultType}" has no levels.`);
  });

  test('result-range-reversed', () => {
    const problems = problemsWith({
      ...percent,
      valueMin: '10',
      valueMax: '9.5',
      requiredValue: '10',
    });
    expect(places(problems)).toEqual([`result-range-reversed ${at('0.valueMin')}`]);
    expect(problems[0]?.message).toBe(
      'The lowest value is "10" and the highest "9.5", so no value lies between them.',
    );
    expect(problemsWith({ ...percent, valueMin: '10', valueMax: '10' })).toEqual([]);
    expect(problemsWith({ ...percent, valueMin: 'F', valueMax: 'A' })).toEqual([]);
  });

  test.each<[string, Written, string[]]>([
    ['not listed', { ...grade, allowedValue: ['B', 'A'], requiredValue: 'C' }, ['requiredValue']],
    ['out of range', { ...percent, valueMax: '100', requiredValue: '101' }, ['requiredValue']],
    ['no number', { ...percent, valueMin: '0', requiredValue: 'most' }, ['requiredValue']],
    [
      'a listed value out of range',
      { ...percent, valueMin: '1', allowedValue: ['0', '1', '2'], requiredValue: '1' },
      ['allowedValue.0'],
    ],
    ['listed', { ...grade, allowedValue: ['B', 'A'], requiredValue: 'B' }, []],
    ['nothing to compare it with', { ...grade, requiredValue: 'B' }, []],
  ])('result-value-outside: %s', (_, written, expected) => {
    expect(places(problemsWith(written))).toEqual(
      expected.map((path) => `result-value-outside ${at(`0.${path}`)}`),
    );
  });

  test('all at once', () => {
    const problems = problemsWith(
      {
        ...craft,
        resultType: 'Percent',
        requiredLevel: 'x-y-z',
        valueMin: '0',
        requiredValue: '-1',
      },
      { ...grade, id: 'craft', valueMin: '2', valueMax: '1' },
    );
    expect(places(problems)).toEqual([
      `result-id-taken ${at('1.id')}`,
      `result-levels-misplaced ${at('0.rubricCriterionLevel')}`,
      `result-level-unknown ${at('0.requiredLevel')}`,
      `result-value-outside ${at('0.requiredValue')}`,
      `result-range-reversed ${at('1.valueMin')}`,
    ]);
  });
});
