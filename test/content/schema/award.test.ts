import { describe, expect, test } from 'vitest';
import { awardSchema, ownFields } from '../../../src/content/schema/award.ts';
import { read, told } from './parse.ts';

const good = 'badge: acme/engines\nissuedOn: 2026-05-01\n';

test('the least an award says', () => {
  expect(read(awardSchema, good).value).toEqual({
    badge: 'acme/engines',
    issuedOn: { kind: 'date', date: '2026-05-01' },
  });
});

describe('evidence', () => {
  test.each<[string, unknown]>([
    ['evidence: https://example.org/a', [{ id: 'https://example.org/a' }]],
    [
      'evidence: [https://example.org/a, { narrative: Text }]',
      [{ id: 'https://example.org/a' }, { narrative: 'Text' }],
    ],
    ['evidence: { name: 7, genre: true }', [{ name: '7', genre: 'true' }]],
    ['evidence: []', []],
  ])('%s', (given, expected) => {
    expect(read(awardSchema, good + given).value?.evidence).toEqual(expected);
  });
});

test('what Open Badges 3.0 has words for', () => {
  const yaml = `${good}result: { value: 1.10 }
creditsEarned: 1.50
role: Captain
term: 2026
licenseNumber: 0042
activityStartDate: 2026-01-15
activityEndDate: 2026-04-30T18:00:00+02:00
source: { name: School, url: https://school.example.org/ }`;
  expect(read(awardSchema, yaml).value).toMatchObject({
    result: [{ value: '1.10' }],
    creditsEarned: 1.5,
    role: 'Captain',
    term: '2026',
    licenseNumber: '0042',
    activityStartDate: { kind: 'date', date: '2026-01-15' },
    activityEndDate: { kind: 'instant', instant: '2026-04-30T16:00:00Z' },
    source: { name: 'School', url: 'https://school.example.org/' },
  });
});

describe('mistakes', () => {
  test.each([
    ['result: A', ['field-invalid result.0']],
    ['result: { score: 1 }', ['field-unknown result.0.score']],
    ['creditsEarned: some', ['field-invalid creditsEarned']],
    ['role: [a]', ['field-invalid role']],
    ['activityStartDate: spring', ['date-invalid activityStartDate']],
    ['activityEndDate: 2026-02-30', ['date-invalid activityEndDate']],
    ['source: School', ['field-invalid source']],
    ['resultDescription: grade', ['field-unknown resultDescription']],
    ['evidence: 42', ['field-invalid evidence.0']],
    ['evidence: false', ['field-invalid evidence.0']],
    ['evidence: text', ['url-invalid evidence.0.id']],
    ['evidence: [{}]', ['field-missing evidence.0']],
    ['evidence:\n  - id:', ['field-missing evidence.0']],
    ['evidence:\n  - id:\n    name:', ['field-missing evidence.0']],
    [
      'evidence: { url: https://example.org/ }',
      ['field-unknown evidence.0.url', 'field-missing evidence.0'],
    ],
    ['evidence: { id: "javascript:alert(1)" }', ['url-invalid evidence.0.id']],
    ['revoked: true', ['field-invalid revoked']],
    ['revoked: 2026-06-01', ['field-invalid revoked']],
    ['revoked: {}', ['field-missing revoked.on', 'field-missing revoked.reason']],
    ['revoked: { on: 2026-06-01, reason: "" }', ['field-missing revoked.reason']],
    ['revoked: { on: 2026-06-01, reason: x, by: y }', ['field-unknown revoked.by']],
    ['revoked: [{ on: 2026-06-01, reason: x }]', ['field-invalid revoked']],
    ['id: 0B6CF1C2-6A1E-4D0E-9A53-5F7D3C1E8B42', ['field-invalid id']],
    ['id: 0b6cf1c2-6a1e-1d0e-9a53-5f7d3c1e8b42', ['field-invalid id']],
    ['id: 0b6cf1c2-6a1e-4d0e-7a53-5f7d3c1e8b42', ['field-invalid id']],
    ['id: ../../index', ['field-invalid id']],
    ['id: "0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42\\nx"', ['field-invalid id']],
    ['statusIndex: -1', ['field-invalid statusIndex']],
    ['erased: yes', ['date-invalid erased']],
    ['narrative: [a]', ['field-invalid narrative']],
    ['awards: []', ['field-unknown awards']],
    ['hasOwnProperty: 1\ntoString: 2', ['field-unknown hasOwnProperty', 'field-unknown toString']],
  ])('%s', (given, expected) => {
    expect(told(read(awardSchema, good + given).problems)).toEqual(expected);
  });

  test('all at once', () => {
    const { problems } = read(awardSchema, 'recipient: [x]\nexpires: never\nid: 1\nbadges: y\n');
    expect(told(problems)).toEqual([
      ...['field-missing badge', 'field-invalid recipient', 'field-missing issuedOn'],
      ...['date-invalid expires', 'field-invalid id', 'field-unknown badges'],
    ]);
  });

  test.each(['text', '42', 'true', '[a]', 'null'])('a file of %s holds no fields', (given) => {
    expect(read(awardSchema, given).problems.map(({ message }) => message)).toEqual([
      'The file holds no fields.',
    ]);
  });
});

test('fields of one award alone are fields of an award', () => {
  for (const name of ownFields)
    expect(told(read(awardSchema, `${name}: [x]`).problems)).not.toContain(`field-unknown ${name}`);
});
