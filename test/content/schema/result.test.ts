import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { badgeClassSchema } from '../../../src/content/schema/badge-class.ts';
import { resultDescriptions, results } from '../../../src/content/schema/result.ts';
import { resultStatuses, resultTypes } from '../../../src/content/schema/vocabulary.ts';
import { read, told } from './parse.ts';

describe('descriptions', () => {
  test('every field; numbers stay the text they were written as', () => {
    const yaml = `
- id: craft
  name: Craft
  resultType: RubricCriterionLevel
  allowedValue: [1.10, 2.0, "3"]
  requiredLevel: working
  requiredValue: 2.0
  valueMin: 1.10
  valueMax: 0042
  alignment: { targetName: A, targetUrl: https://a.example/, targetType: CTDL }
  rubricCriterionLevel:
    id: working
    name: 7
    description: "It\\nruns."
    level: Mastered
    points: 2.50
    alignment: [{ targetName: B, targetUrl: https://b.example/ }]
`;
    expect(read(resultDescriptions(), yaml).value).toEqual([
      {
        id: 'craft',
        name: 'Craft',
        resultType: 'RubricCriterionLevel',
        allowedValue: ['1.10', '2.0', '3'],
        requiredLevel: 'working',
        requiredValue: '2.0',
        valueMin: '1.10',
        valueMax: '0042',
        alignment: [{ targetName: 'A', targetUrl: 'https://a.example/', targetType: 'CTDL' }],
        rubricCriterionLevel: [
          {
            id: 'working',
            name: '7',
            description: 'It\nruns.',
            level: 'Mastered',
            points: '2.50',
            alignment: [{ targetName: 'B', targetUrl: 'https://b.example/' }],
          },
        ],
      },
    ]);
  });

  test.each([
    ['- Grade', ['field-invalid 0']],
    ['- {}', ['field-missing 0.id', 'field-missing 0.name', 'field-missing 0.resultType']],
    [
      '- { id: Final Grade, name: x, resultType: Grade, allowedValues: [A] }',
      ['slug-invalid 0.id', 'field-invalid 0.resultType', 'field-unknown 0.allowedValues'],
    ],
    [
      '- { id: a, name: x, resultType: Result, rubricCriterionLevel: [{ id: A, nmae: x }] }',
      [
        'slug-invalid 0.rubricCriterionLevel.0.id',
        'field-missing 0.rubricCriterionLevel.0.name',
        'field-unknown 0.rubricCriterionLevel.0.nmae',
      ],
    ],
    [
      '- { id: a, name: x, resultType: Result, valueMin: [1], requiredLevel: "#b" }',
      ['slug-invalid 0.requiredLevel', 'field-invalid 0.valueMin'],
    ],
  ])('mistakes: %s', (given, expected) => {
    expect(told(read(resultDescriptions(), given).problems)).toEqual(expected);
  });

  test('a slip of the hand gets its suggestion at any depth', () => {
    const yaml = '- { id: a, name: x, resultType: Percnt, rubricCriterionLevel: { point: 1 } }';
    const { problems } = read(resultDescriptions(), yaml);
    const hints = problems.map(({ hint }) => hint).join('\n');
    expect(hints).toContain('Did you mean "Percent"?');
    expect(hints).toContain('Did you mean "points"?');
  });
});

describe('results', () => {
  test('every field', () => {
    const yaml =
      '{ resultDescription: grade, value: 1.10, status: Completed, achievedLevel: pass, alignment: { targetName: A, targetUrl: https://a.example/ } }';
    expect(read(results(), yaml).value).toEqual([
      {
        resultDescription: 'grade',
        value: '1.10',
        status: 'Completed',
        achievedLevel: 'pass',
        alignment: [{ targetName: 'A', targetUrl: 'https://a.example/' }],
      },
    ]);
  });

  test.each([
    ['92', ['field-invalid 0']],
    ['{ status: completed }', ['field-invalid 0.status']],
    ['{ status: ext:Done }', ['field-invalid 0.status']],
    ['{ score: 92 }', ['field-unknown 0.score']],
    ['{ value: "" }', ['field-missing 0.value']],
    ['{ resultDescription: Grade }', ['slug-invalid 0.resultDescription']],
  ])('mistakes: %s', (given, expected) => {
    expect(told(read(results(), given).problems)).toEqual(expected);
  });
});

describe('the README', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

  test('its example is one', () => {
    const yaml = /```yaml\n(resultDescription:[\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const badge = `name: Engines\ndescription: Knows engines.\nimageAlt: An engine.\n${yaml}`;
    const { value, problems } = read(badgeClassSchema, badge);
    expect(problems).toEqual([]);
    expect(value?.resultDescription).toMatchObject([
      { id: 'score', requiredValue: '60' },
      { id: 'craft', rubricCriterionLevel: [{ points: '1' }, { points: '2.5' }] },
    ]);
  });

  test('it names every type and every status', () => {
    for (const word of [...resultTypes, ...resultStatuses]) expect(readme).toContain(`\`${word}\``);
  });
});
