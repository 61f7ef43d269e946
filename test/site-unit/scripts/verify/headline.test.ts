/** On whose word a report rests. */

import { expect, test } from 'vitest';
import { headlineOf } from '../../../../src/site/scripts/verify/headline.ts';
import type { Step, StepCode, StepResult, Verdict } from '../../../../src/verify/report.ts';

const base = 'https://badges.example.org/club/';
const did = `${base}issuers/acme/did.json`;

const headline = (
  verdict: Verdict,
  address: string | undefined,
  results: Partial<Record<StepCode, StepResult>>,
) => {
  const steps = Object.entries(results).map(
    ([code, result]): Step => ({ code: code as StepCode, result, message: '' }),
  );
  const report = { input: 'x', generation: '3.0', verdict, checkedAt: '', steps } as const;
  return headlineOf({ report, issuer: address === undefined ? {} : { address } }, base);
};

const signed = { signature: 'passed', key: 'passed' } as const;
const hosted = { scope: 'passed', copy: 'passed' } as const;

test('the domain speaks where the issuer stands by the badge', () => {
  expect(headline('valid', did, signed)).toMatchObject({
    title: 'verdictValid',
    means: 'verdictValidMeans',
    domain: 'badges.example.org',
    isOwn: true,
  });
  expect(headline('expired', 'https://other.example.org/i', hosted)).toMatchObject({
    title: 'verdictExpired',
    domain: 'other.example.org',
    isOwn: false,
  });
  expect(headline('revoked', did, hosted).title).toBe('verdictRevoked');
});

test('another site on the same host is another site', () => {
  expect(headline('valid', 'https://badges.example.org/other/i', signed).isOwn).toBe(false);
  expect(headline('valid', 'https://badges.example.org.evil.example/club/', signed).isOwn).toBe(
    false,
  );
});

test('a name that only looks like another is written so that one sees it', () => {
  expect(headline('valid', 'https://bаdges.example.org/', signed).domain).toBe(
    'xn--bdges-4ve.example.org',
  );
});

test('a key without a domain is not taken for one', () => {
  expect(headline('valid', undefined, signed)).toMatchObject({
    title: 'verdictValidNobody',
    means: 'verdictNobodyMeans',
    domain: undefined,
    isOwn: undefined,
  });
});

test.each<[Partial<Record<StepCode, StepResult>>]>([
  [{ signature: 'passed', key: 'failed' }],
  [{ signature: 'failed', key: 'passed' }],
  [{ scope: 'failed', copy: 'passed' }],
  // The site shows another badge than the one that was handed over.
  [{ scope: 'passed', copy: 'could-not-check' }],
  [{ scope: 'passed', copy: 'failed' }],
  [{}],
])('nobody stands by a badge with %o', (results) => {
  expect(headline('invalid', did, results)).toMatchObject({
    title: 'verdictInvalid',
    isVouchedFor: false,
    isOwn: undefined,
  });
  expect(headline('revoked', did, results).title).toBe('verdictRevokedNobody');
});
