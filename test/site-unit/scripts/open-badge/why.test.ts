import { describe, expect, test } from 'vitest';
import {
  decidingStep,
  revocationReason,
  whyOf,
} from '../../../../src/site/scripts/open-badge/why.ts';
import { tables } from '../../../../src/site/scripts/open-badge/words.ts';
import {
  type Step,
  type StepCode,
  type StepResult,
  stepCodes,
  type Verdict,
  verdictOf,
} from '../../../../src/verify/report.ts';

const step = (code: StepCode, result: StepResult): Step => ({ code, result, message: `${code}.` });
const reportOf = (...steps: readonly Step[]) => ({ verdict: verdictOf(steps), steps });

describe.each(Object.keys(tables) as (keyof typeof tables)[])('in %s', (language) => {
  test.each(['failed', 'could-not-check'] as const)(
    'every step that %s has a sentence',
    (result) => {
      for (const code of stepCodes) {
        const verdict: Verdict = result === 'failed' ? 'invalid' : 'unknown';
        expect(whyOf({ verdict, steps: [step(code, result)] }, language)).not.toContain(
          'undefined',
        );
      }
    },
  );
});

test('the step that decided is the one that is told', () => {
  const endorsements = step('endorsements', 'failed');
  const expired = step('expires', 'failed');
  const told = (...steps: readonly Step[]) => decidingStep(reportOf(...steps))?.code;
  expect(told(endorsements, expired, step('scope', 'failed'))).toBe('scope');
  expect(told(step('hosted', 'could-not-check'), step('scope', 'failed'))).toBe('scope');
  expect(told(expired, endorsements, step('key', 'could-not-check'))).toBe('key');
  expect(told(step('key', 'could-not-check'), step('starts', 'failed'))).toBe('starts');
});

test('without a reason none is told', () => {
  expect(revocationReason({ steps: [step('revocation', 'failed')] })).toBeUndefined();
  expect(revocationReason({ steps: [] })).toBeUndefined();
});
