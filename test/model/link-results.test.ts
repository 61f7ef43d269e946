import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awardSchema } from '../../src/content/schema/award.ts';
import { badgeClassSchema } from '../../src/content/schema/badge-class.ts';
import type { Origin } from '../../src/content/schema/sources.ts';
import type { AwardId, GrantedAward } from '../../src/model/award.ts';
import { link } from '../../src/model/link.ts';
import { award, badge, linked, now, on, places, problemsOf, sources, uuid } from './sources.ts';

type Written = Record<string, unknown>;

const parsedBadge = (resultDescription: readonly Written[]) =>
  badge(
    'acme/engines',
    badgeClassSchema.parse({
      name: 'Engines',
      description: 'Knows engines.',
      imageAlt: 'An engine.',
      resultDescription,
    }),
  );

const parsedResult = (result: unknown) =>
  awardSchema.parse({ badge: 'acme/engines', issuedOn: '2026-05-01', result }).result;

const all = [
  { id: 'score', name: 'Score', resultType: 'Percent', valueMin: '0', valueMax: '100' },
  { id: 'grade', name: 'Grade', resultType: 'LetterGrade', allowedValue: ['F', 'C', 'B', 'A'] },
  {
    id: 'craft',
    name: 'Craft',
    resultType: 'RubricCriterionLevel',
    rubricCriterionLevel: [
      { id: 'begun', name: 'Begun' },
      { id: 'working', name: 'Working' },
    ],
  },
  { id: 'progress', name: 'Progress', resultType: 'Status' },
  { id: 'jury', name: 'Jury', resultType: 'ext:Votes' },
];

const given = (
  result: unknown,
  described: readonly Written[] = all,
  origin: Partial<Origin> = {},
) => ({
  badgeClasses: [parsedBadge(described)],
  awards: [award(1, { result: parsedResult(result) }, origin)],
});

const told = (...args: Parameters<typeof given>) => problemsOf(given(...args));

const stated = (...args: Parameters<typeof given>) =>
  (linked(given(...args)).awards.get(uuid(1) as AwardId) as GrantedAward).result;

describe('what an award states', () => {
  test('of each kind', () => {
    const alignment = { targetName: 'A', targetUrl: 'https://a.example/', targetType: 'CTDL' };
    expect(
      stated([
        { resultDescription: 'score', value: '92.50', alignment },
        { resultDescription: 'craft', value: '3', achievedLevel: 'working' },
        { resultDescription: 'craft', achievedLevel: 'begun' },
        { resultDescription: 'progress', status: 'Completed' },
        { resultDescription: 'jury', status: 'Provisional' },
        { resultDescription: 'jury', value: 'unanimous' },
      ]),
    ).toEqual([
      { resultDescription: 'score', value: '92.50', alignment: [alignment] },
      { resultDescription: 'craft', value: '3', achievedLevel: 'working', alignment: [] },
      { resultDescription: 'craft', achievedLevel: 'begun', alignment: [] },
      { resultDescription: 'progress', status: 'Completed', alignment: [] },
      { resultDescription: 'jury', status: 'Provisional', alignment: [] },
      { resultDescription: 'jury', value: 'unanimous', alignment: [] },
    ]);
  });

  test('the only result of a badge needs no naming', () => {
    expect(stated({ value: '92' }, all.slice(0, 1))).toEqual([
      { resultDescription: 'score', value: '92', alignment: [] },
    ]);
    expect(stated({ resultDescription: 'score', value: '92' }, all.slice(0, 1))).toHaveLength(1);
  });

  test('nothing', () => {
    expect(stated(undefined)).toEqual([]);
    expect(stated([], [])).toEqual([]);
  });
});

describe('problems', () => {
  const at = (path: string): string => `recipients/1.md result${path}`;

  test.each<[string, Written, string, string, string]>([
    [
      'award-result-unknown',
      { resultDescription: 'grad', value: 'A' },
      '.0.resultDescription',
      'The badge "acme/engines" describes no result "grad".',
      'Did you mean "grade"?',
    ],
    [
      'award-result-unknown',
      { resultDescription: 'something-else', value: 'A' },
      '.0.resultDescription',
      'The badge "acme/engines" describes no result "something-else".',
      'Its results are "score", "grade", "craft", "progress", "jury".',
    ],
    [
      'award-result-unknown',
      { value: 'A' },
      '.0',
      'The badge "acme/engines" describes several results, and this one does not say which it is.',
      'Add "resultDescription" with one of "score", "grade", "craft", "progress", "jury".',
    ],
    [
      'award-result-empty',
      { resultDescription: 'score' },
      '.0',
      'The award does not say what was reached in the result "score".',
      'Add "value", or "achievedLevel" with the id of a level.',
    ],
    [
      'award-result-empty',
      { resultDescription: 'jury' },
      '.0',
      'The award does not say what was reached in the result "jury".',
      'Add "value", or "achievedLevel" with the id of a level.',
    ],
    [
      'award-result-status',
      { resultDescription: 'progress', value: 'done' },
      '.0',
      'The result "progress" is a status, and the award does not say which.',
      'Add "status" with one of Completed, Enrolled, Failed, InProgress, OnHold, Provisional, Withdrew.',
    ],
    [
      'award-result-status',
      { resultDescription: 'grade', value: 'A', status: 'Completed' },
      '.0.status',
      'The result "grade" is of the type "LetterGrade" and has no status.',
      'Write "value" or "achievedLevel" instead.',
    ],
    [
      'award-result-status',
      { resultDescription: 'grade', status: 'Completed' },
      '.0.status',
      'The result "grade" is of the type "LetterGrade" and has no status.',
      'Write "value" or "achievedLevel" instead.',
    ],
    [
      'result-level-unknown',
      { resultDescription: 'craft', achievedLevel: 'wroking' },
      '.0.achievedLevel',
      'This result has no level "wroking".',
      'Did you mean "working"?',
    ],
    [
      'result-level-unknown',
      { resultDescription: 'grade', achievedLevel: 'working' },
      '.0.achievedLevel',
      'This result has no level "working".',
      'The badge describes levels under "rubricCriterionLevel" of the result, each with an id.',
    ],
    [
      'result-value-outside',
      { resultDescription: 'grade', value: 'a' },
      '.0.value',
      '"a" is none of the values that this result can have.',
      'The values are "F", "C", "B", "A".',
    ],
    [
      'result-value-outside',
      { resultDescription: 'score', value: '101' },
      '.0.value',
      '"101" lies outside of this result, which goes from "0" to "100".',
      'Correct the value, or valueMin and valueMax in the file of the badge.',
    ],
  ])('%s: %j', (code, written, path, message, hint) => {
    const problems = told(written);
    expect(places(problems)).toEqual([`${code} ${at(path)}`]);
    expect(problems[0]).toMatchObject({ severity: 'error', message, hint });
  });

  test('a badge that describes none', () => {
    const problems = told([{ value: 'A' }, { value: 'B' }], []);
    expect(places(problems)).toEqual([`award-result-unknown ${at('')}`]);
    expect(problems[0]).toMatchObject({
      message: 'The badge "acme/engines" describes no results, so an award of it cannot state one.',
      hint: 'Describe it in badges/acme/engines.md under "resultDescription", or take "result" out.',
    });
  });

  test('all of an award at once', () => {
    expect(
      places(
        told([
          { resultDescription: 'grade', value: 'E', achievedLevel: 'x', status: 'Failed' },
          { resultDescription: 'nothing-such', value: '1' },
          { resultDescription: 'score' },
        ]),
      ),
    ).toEqual([
      `award-result-status ${at('.0.status')}`,
      `result-level-unknown ${at('.0.achievedLevel')}`,
      `result-value-outside ${at('.0.value')}`,
      `award-result-unknown ${at('.1.resultDescription')}`,
      `award-result-empty ${at('.2')}`,
    ]);
  });

  test('a badge that is not there is the only mistake', () => {
    const problems = problemsOf({
      awards: [award(1, { badge: 'acme/other', result: parsedResult({ value: '1' }) })],
    });
    expect(places(problems)).toEqual(['award-unknown-badge recipients/1.md badge']);
  });

  test('shared by the awards of a file: told once, in the file and at the line it stands', () => {
    const result = parsedResult({ resultDescription: 'score', value: '101' });
    const rows = [1, 2].map((row) =>
      award(
        row,
        { result },
        {
          file: 'recipients/spring.csv',
          path: [row],
          shared: ['result'],
          sharedFile: 'recipients/spring.yaml',
        },
      ),
    );
    expect(places(problemsOf({ badgeClasses: [parsedBadge(all)], awards: rows }))).toEqual([
      'result-value-outside recipients/spring.yaml result.0.value',
    ]);
  });

  test('of an erased award only that something is left is told', () => {
    const left = award(1, {
      recipient: undefined,
      erased: on('2026-06-01'),
      result: parsedResult({ resultDescription: 'score', value: '101' }),
    });
    expect(places(problemsOf({ badgeClasses: [parsedBadge(all)], awards: [left] }))).toEqual([
      `award-erased-rest ${at('')}`,
    ]);
  });
});

describe('law: whatever is written, what is published points at what the badge describes', () => {
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
  const id = fc.constantFrom('a', 'b');
  const number = fc.constantFrom('1', '2', '2.0', '10', 'A');
  const resultType = fc.constantFrom('Percent', 'Status', 'RubricCriterionLevel', 'ext:X');
  const description = fc.record({
    id,
    name: fc.constant('Name'),
    resultType,
    allowedValue: optional(fc.array(number, { maxLength: 2 })),
    requiredLevel: optional(id),
    requiredValue: optional(number),
    valueMin: optional(number),
    valueMax: optional(number),
    rubricCriterionLevel: optional(
      fc.uniqueArray(fc.record({ id, name: fc.constant('Level') }), {
        selector: (each) => each.id,
      }),
    ),
  });
  const result = fc.record({
    resultDescription: optional(id),
    value: optional(number),
    achievedLevel: optional(id),
    status: optional(fc.constantFrom('Completed', 'Failed')),
  });
  const site = fc.tuple(
    fc.uniqueArray(description, { minLength: 1, maxLength: 2, selector: (each) => each.id }),
    fc.array(result, { minLength: 1, maxLength: 2 }),
  );
  let published = 0;

  test('arbitrary badges and awards', () => {
    fc.assert(
      fc.property(site, ([described, written]) => {
        const { publication, problems } = link(sources(given(written, described)), { now });
        expect(publication === undefined).toBe(problems.length > 0);
        const found = publication?.awards.get(uuid(1) as AwardId) as GrantedAward | undefined;
        if (found === undefined) return;
        published += 1;
        expect(found.result).toHaveLength(written.length);
        for (const { resultDescription, value, achievedLevel, status } of found.result) {
          const matching = found.badgeClass.resultDescription.filter(
            (each) => each.id === resultDescription,
          );
          expect(matching).toHaveLength(1);
          const [{ rubricCriterionLevel = [], allowedValue = [], resultType: is = '' } = {}] =
            matching;
          if (achievedLevel !== undefined) {
            expect(rubricCriterionLevel.filter((level) => level.id === achievedLevel)).toHaveLength(
              1,
            );
          }
          if (is === 'Status') expect(status).toBeDefined();
          if (value !== undefined && allowedValue.length > 0) expect(allowedValue).toContain(value);
          expect(value ?? achievedLevel ?? status).toBeDefined();
        }
      }),
      { numRuns: 3000 },
    );
    expect(published).toBeGreaterThan(40);
  });
});
