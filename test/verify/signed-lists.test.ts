/** Signed awards of 2.0: what the issuer’s list says of them. */

import { describe, expect, test } from 'vitest';
import type { Fetched } from '../../src/verify/fetched.ts';
import { judge, other, pair } from './signed-judge.ts';
import {
  at,
  hosting11,
  hosting20,
  list20,
  sign,
  signed11,
  signed20,
  urn,
} from './signed-sample.ts';
import { faults, now, stepOf } from './vectors.ts';

describe('lists of revoked badges', () => {
  const address = `${at}revoked.json`;
  const judged = async (list: unknown, answers: Readonly<Record<string, Fetched>> = {}) => {
    const documents = { ...hosting20(signed20(), pair.pem), [address]: list };
    return judge(await sign(signed20().assertion, pair), documents, answers);
  };

  test.each<[unknown, string]>([
    [urn, 'The badge was revoked.'],
    [{ id: urn }, 'The badge was revoked.'],
    [
      { id: urn, revoked: true, revocationReason: 'Given twice.' },
      'The badge was revoked; the issuer says why: “Given twice.”',
    ],
    [
      { id: urn, revocationReason: 'Given twice' },
      'The badge was revoked; the issuer says why: “Given twice”.',
    ],
    [
      { id: urn, revocationReason: 'x'.repeat(1000) },
      `The badge was revoked; the issuer says why: “${'x'.repeat(200)}…”.`,
    ],
    [{ id: urn, revocationReason: ' \n' }, 'The badge was revoked.'],
  ])('on it: %j', async (entry, message) => {
    const report = await judged(list20(['urn:x:y', entry]));
    expect(faults(report)).toEqual(['revocation failed']);
    expect(stepOf(report, 'revocation')).toMatchObject({
      message,
      detail: [{ message: `The list is ${address}, read at ${now}.` }],
    });
    expect(report.verdict).toBe('revoked');
  });

  test.each<[unknown]>([[{ id: urn, revoked: false }], [`${urn}0`], [{ id: 'urn:x:y' }]])(
    'not on it: %j',
    async (entry) => {
      const report = await judged(list20([entry]));
      expect(report.verdict).toBe('valid');
      expect(stepOf(report, 'revocation')?.message).toBe(
        'The badge is not on its issuer’s list of revoked badges.',
      );
    },
  );

  test.each<[string, unknown, Readonly<Record<string, Fetched>>, string]>([
    [
      'another issuer’s',
      list20([], { issuer: 'https://evil.example/' }),
      {},
      'The list of revoked badges that the issuer names belongs to another issuer.',
    ],
    [
      'no list',
      ['x'],
      {},
      'Where the issuer’s list of revoked badges should be is something else.',
    ],
    [
      'not a proper one',
      list20([5]),
      {},
      'The issuer’s list of revoked badges is not a proper one.',
    ],
    [
      'gone',
      undefined,
      { [address]: { kind: 'absent', status: 404 } },
      'The issuer’s list of revoked badges is not there.',
    ],
  ])('%s: invalid, and not called revoked', async (_, list, answers, message) => {
    const report = await judged(list, answers);
    expect(stepOf(report, 'status-list')).toMatchObject({ result: 'failed', message });
    expect(stepOf(report, 'revocation')?.result).toBe('could-not-check');
    expect(report.verdict).toBe('invalid');
  });

  test('cannot be reached: unknown', async () => {
    const report = await judged(undefined);
    expect(faults(report)).toEqual(['status-list could-not-check', 'revocation could-not-check']);
    expect(report.verdict).toBe('unknown');
  });

  test('revoked comes before all that is wrong', async () => {
    const documents = { ...hosting20(signed20(), pair.pem), [address]: list20([urn]) };
    const report = await judge(await sign(signed20().assertion, other), documents);
    expect(faults(report)).toEqual(['signature failed', 'revocation failed']);
    expect(report.verdict).toBe('revoked');
  });

  test('none is kept', async () => {
    const sample = signed20();
    sample.issuer.revocationList = undefined;
    const report = await judge(await sign(sample.assertion, pair), hosting20(sample, pair.pem));
    expect(stepOf(report, 'revocation')?.result).toBe('not-applicable');
    expect(report.verdict).toBe('valid');
  });

  test.each([
    [{ '1': 'Given twice.' }, 'revoked'],
    [{ [`${at}awards/1.jws.txt`]: 'Given twice.' }, 'revoked'],
    [{ '2': 'Given twice.' }, 'valid'],
    [{}, 'valid'],
    [['1'], 'invalid'],
  ])('1.1: %j is %s', async (list, verdict) => {
    const documents = { ...hosting11(signed11(), pair.pem), [address]: list };
    const report = await judge(await sign(signed11().assertion, pair), documents);
    expect(report.verdict).toBe(verdict);
  });
});
