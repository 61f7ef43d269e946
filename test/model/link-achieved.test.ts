import { describe, expect, test } from 'vitest';
import type { AwardId, GrantedAward } from '../../src/model/award.ts';
import { award, badge, linked, on, places, problemsOf, site, uuid } from './sources.ts';

type Fields = NonNullable<Parameters<typeof award>[1]>;

const granted = (fields: Fields, given: Parameters<typeof linked>[0] = {}): GrantedAward =>
  linked({ ...given, awards: [award(1, fields)] }).awards.get(uuid(1) as AwardId) as GrantedAward;

test('what is said of the activity stands in the model, and nothing else', () => {
  const source = { name: 'School', url: 'https://school.example.org/', email: undefined };
  const fields: Fields = {
    creditsEarned: 1.5,
    role: 'Captain',
    term: 'Spring 2026',
    licenseNumber: '0042',
    source,
  };
  expect(granted(fields)).toMatchObject({ ...fields, source: { name: 'School' } });
  expect(granted(fields).source).not.toHaveProperty('email');
  for (const name of [...Object.keys(fields), 'activityStartDate', 'activityEndDate']) {
    expect(granted({})).not.toHaveProperty(name);
  }
});

describe('the time of the activity', () => {
  const time = (activityStartDate: string, activityEndDate: string): Fields => ({
    activityStartDate: on(activityStartDate),
    activityEndDate: on(activityEndDate),
  });

  test.each([
    ['UTC', '2026-01-15T00:00:00Z', '2026-04-30T23:59:59Z'],
    ['Europe/Berlin', '2026-01-14T23:00:00Z', '2026-04-30T21:59:59Z'],
  ])('a date alone is its first moment, then its last second, in %s', (timeZone, from, to) => {
    expect(granted(time('2026-01-15', '2026-04-30'), { site: site({ timeZone }) })).toMatchObject({
      activityStartDate: from,
      activityEndDate: to,
    });
  });

  test.each([
    ['one day', '2026-01-15', '2026-01-15', []],
    ['within a day', '2026-01-15T18:00:00Z', '2026-01-15', []],
    ['one moment', '2026-01-15T18:00:00Z', '2026-01-15T18:00:00Z', []],
    ['the day before', '2026-01-15', '2026-01-14', ['award-activity-reversed']],
    [
      'a second before',
      '2026-01-15T18:00:00Z',
      '2026-01-15T19:59:59+02:00',
      ['award-activity-reversed'],
    ],
    // A board is elected for a time to come.
    ['ahead', '2027-01-01', '2027-12-31', []],
  ])('%s', (_, from, to, codes) => {
    expect(places(problemsOf({ awards: [award(1, time(from, to))] }))).toEqual(
      codes.map((code) => `${code} recipients/1.md activityEndDate`),
    );
  });

  test('either may stand alone', () => {
    expect(granted({ activityEndDate: on('2026-04-30') })).not.toHaveProperty('activityStartDate');
    expect(granted({ activityStartDate: on('2026-01-15') })).not.toHaveProperty('activityEndDate');
  });
});

describe('credits', () => {
  const worth = (creditsAvailable: number | undefined) => ({
    badgeClasses: [
      badge('acme/engines', creditsAvailable === undefined ? {} : { creditsAvailable }),
    ],
  });

  test.each([
    [1.5, 1.5, []],
    [0, 0, []],
    [1, undefined, []],
    [1.5, 1.4, ['award-credits-over recipients/1.md creditsEarned']],
    [1, 0, ['award-credits-over recipients/1.md creditsEarned']],
  ])('%s earned of %s', (creditsEarned, available, expected) => {
    const given = { ...worth(available), awards: [award(1, { creditsEarned })] };
    expect(places(problemsOf(given))).toEqual(expected);
  });

  test('more than the badge is worth is a warning, and the award is published', () => {
    const given = { ...worth(3), awards: [award(1, { creditsEarned: 4.5 })] };
    expect(problemsOf(given)).toEqual([
      {
        code: 'award-credits-over',
        severity: 'warning',
        file: 'recipients/1.md',
        path: ['creditsEarned'],
        message: 'The award counts 4.5 credits, and the badge is worth 3.',
        hint: 'Correct the number. Where more can be earned than the badge says, nothing needs to be done.',
      },
    ]);
    expect(linked(given).awards.size).toBe(1);
  });
});
