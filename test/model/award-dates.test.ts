import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/model/instant.ts';
import { award, badge, linked, on, places, problemsOf, site, uuid } from './sources.ts';

const codes = (...given: Parameters<typeof problemsOf>): readonly string[] =>
  places(problemsOf(...given)).map((place) => place.replace('recipients/1.md ', ''));

describe('the future', () => {
  test.each([
    ['2026-11-01', 'UTC', '2026-11-01T00:00:00Z', []],
    ['2026-11-01', 'UTC', '2026-10-31T23:59:59Z', ['date-future issuedOn']],
    ['2026-11-01', 'Pacific/Kiritimati', '2026-10-31T10:00:00Z', []],
    ['2026-11-01', 'America/New_York', '2026-11-01T03:59:59Z', ['date-future issuedOn']],
    ['2026-11-01T12:00:00+02:00', 'UTC', '2026-11-01T10:00:00Z', []],
    ['2026-11-01T12:00:01+02:00', 'UTC', '2026-11-01T10:00:00Z', ['date-future issuedOn']],
  ])('%s in %s, at %s', (issuedOn, timeZone, at, expected) => {
    const given = { awards: [award(1, { issuedOn: on(issuedOn) })], site: site({ timeZone }) };
    expect(codes(given, at as Instant)).toEqual(expected);
  });

  test('a revocation and an erasure cannot lie ahead', () => {
    expect(
      codes({ awards: [award(1, { revoked: { on: on('2026-11-02'), reason: 'x' } })] }),
    ).toEqual(['date-future revoked.on']);
    expect(
      codes({ awards: [award(1, { recipient: undefined, erased: on('2026-11-02') })] }),
    ).toEqual(['date-future erased']);
  });
});

describe('expiry', () => {
  test.each([
    ['2026-05-01', '2026-05-01', []],
    ['2026-05-01', '2026-04-30', ['award-expires-first expires']],
    ['2026-05-01T12:00:00Z', '2026-05-01', []],
    ['2026-05-01T12:00:00Z', '2026-05-01T12:00:01Z', []],
    ['2026-05-01T12:00:00Z', '2026-05-01T12:00:00Z', ['award-expires-first expires']],
    ['2026-05-01T12:00:00Z', '2026-05-01T13:00:00+02:00', ['award-expires-first expires']],
  ])('issued %s, expires %s', (issuedOn, expires, expected) => {
    expect(codes({ awards: [award(1, { issuedOn: on(issuedOn), expires: on(expires) })] })).toEqual(
      expected,
    );
  });

  test('what the award says goes before what its badge says', () => {
    const badgeClasses = [badge('acme/engines', { expiresAfter: 'P1M' })];
    const { awards } = linked({
      badgeClasses,
      site: site({ timeZone: 'Europe/Berlin' }),
      awards: [
        award(1, { issuedOn: on('2026-01-31') }),
        award(2, { issuedOn: on('2026-01-31'), expires: on('2026-12-31') }),
      ],
    });
    expect([...awards.values()]).toMatchObject([
      { id: uuid(1), expires: '2026-02-28T22:59:59Z' },
      { id: uuid(2), expires: '2026-12-31T22:59:59Z' },
    ]);
  });
});

describe('revocation', () => {
  test.each([
    ['2026-05-01', '2026-05-01', []],
    ['2026-05-01T18:30:00Z', '2026-05-01', []],
    ['2026-05-01', '2026-04-30', ['award-revoked-first revoked.on']],
    ['2026-05-01T18:30:00Z', '2026-05-01T18:00:00Z', ['award-revoked-first revoked.on']],
  ])('issued %s, revoked %s', (issuedOn, revoked, expected) => {
    const fields = { issuedOn: on(issuedOn), revoked: { on: on(revoked), reason: 'x' } };
    expect(codes({ awards: [award(1, fields)] })).toEqual(expected);
  });
});

describe('retired badges', () => {
  const retired = (day: string, timeZone = 'UTC') => ({
    badgeClasses: [badge('acme/engines', { retired: on(day) })],
    site: site({ timeZone }),
    awards: [award(1)],
  });

  test.each([
    ['2026-05-02', []],
    ['2026-05-01', ['badge-retired issuedOn']],
    ['2026-04-01', ['badge-retired issuedOn']],
  ])('since %s, an award of 2026-05-01', (day, expected) => {
    expect(codes(retired(day))).toEqual(expected);
  });

  test('the day is the one that was written, in the time zone of the site', () => {
    const [problem] = problemsOf(retired('2026-05-01', 'Europe/Berlin'));
    expect(problem?.message).toBe(
      'The badge "acme/engines" is retired since 2026-05-01, and this award is dated later.',
    );
  });
});
