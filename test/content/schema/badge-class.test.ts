import { describe, expect, test } from 'vitest';
import { badgeClassSchema } from '../../../src/content/schema/badge-class.ts';
import { read, told } from './parse.ts';

const good = 'name: Engines\ndescription: Knows engines.\nimageAlt: An engine.\n';

test('fields are read as they are written', () => {
  expect(
    read(
      badgeClassSchema,
      `${good}version: 1.10\ntags: [steam, 1804, true]\nexpiresAfter: P2Y\nretired: 2026-05-01
alignment: { targetName: Skill, targetUrl: https://skills.example/1, targetCode: 007 }`,
    ).value,
  ).toEqual({
    name: 'Engines',
    description: 'Knows engines.',
    imageAlt: 'An engine.',
    version: '1.10',
    tags: ['steam', '1804', 'true'],
    expiresAfter: 'P2Y',
    retired: { kind: 'date', date: '2026-05-01' },
    alignment: [{ targetName: 'Skill', targetUrl: 'https://skills.example/1', targetCode: '007' }],
  });
});

test('what Open Badges 3.0 has words for', () => {
  const yaml = `${good}achievementType: ext:Role
creator: { name: Guild, url: https://guild.example.org/ }
fieldOfStudy: Engineering
specialization: 1804
creditsAvailable: 1.50
humanCode: 0042
otherIdentifier: { identifier: 007, identifierType: systemId }
resultDescription: { id: grade, name: Grade, resultType: LetterGrade }
alignment: { targetName: Skill, targetUrl: https://skills.example/1, targetType: CFItem }`;
  expect(read(badgeClassSchema, yaml).value).toMatchObject({
    achievementType: 'ext:Role',
    creator: { name: 'Guild', url: 'https://guild.example.org/' },
    fieldOfStudy: 'Engineering',
    specialization: '1804',
    creditsAvailable: 1.5,
    humanCode: '0042',
    otherIdentifier: [{ identifier: '007', identifierType: 'systemId' }],
    resultDescription: [{ id: 'grade', name: 'Grade', resultType: 'LetterGrade' }],
    alignment: [{ targetType: 'CFItem' }],
  });
});

describe('mistakes', () => {
  test.each([
    ['', []],
    ['alignment: 42', ['field-invalid alignment.0']],
    ['alignment: Skill', ['field-invalid alignment.0']],
    [
      'alignment: {}',
      ['field-missing alignment.0.targetName', 'field-missing alignment.0.targetUrl'],
    ],
    [
      'alignment: [{ targetName: A, targetURL: x }]',
      ['field-missing alignment.0.targetUrl', 'field-unknown alignment.0.targetURL'],
    ],
    ['tags: [[a]]', ['field-invalid tags.0']],
    ['achievementType: Badges', ['field-invalid achievementType']],
    ['achievementType: [Badge]', ['field-invalid achievementType']],
    [
      'alignment: { targetName: A, targetUrl: https://a.example/, targetType: Competency }',
      ['field-invalid alignment.0.targetType'],
    ],
    ['creator: Guild', ['field-invalid creator']],
    ['creator: { name: Guild }', ['field-missing creator.url']],
    ['creditsAvailable: three', ['field-invalid creditsAvailable']],
    ['creditsAvailable: -1', ['field-invalid creditsAvailable']],
    ['otherIdentifier: 42', ['field-invalid otherIdentifier.0']],
    ['otherIdentifier: { identifier: a }', ['field-missing otherIdentifier.0.identifierType']],
    [
      'otherIdentifier: { identifier: a, identifierType: url }',
      ['field-invalid otherIdentifier.0.identifierType'],
    ],
    ['resultDescription: Grade', ['field-invalid resultDescription.0']],
    ['result: A', ['field-unknown result']],
    ['expiresAfter: 2 years', ['duration-invalid expiresAfter']],
    ['supersedes: [a]', ['field-invalid supersedes']],
    ['criteria: Text', ['field-unknown criteria']],
    ['expires: 2026-05-01', ['field-unknown expires']],
  ])('%s', (given, expected) => {
    expect(told(read(badgeClassSchema, good + given).problems)).toEqual(expected);
  });

  test('a slip of the hand gets its suggestion at any depth', () => {
    const { problems } = read(
      badgeClassSchema,
      `${good}alignment: [{ targetNmae: A }]\nimagealt: x`,
    );
    expect(problems.map(({ hint }) => hint)).toContain('Did you mean "targetName"?');
    expect(problems.map(({ hint }) => hint)).toContain('Did you mean "imageAlt"?');
  });
});
