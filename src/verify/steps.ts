/** Steps of a report: short makers, and the steps that look at one document alone. */

import { dateTime, looseDateTime } from './date-time.ts';
import type { Kind } from './generation.ts';
import { type JsonObject, own } from './json.ts';
import { modelFindings } from './model.ts';
import type { Finding, Step, StepCode } from './report.ts';

export const passed = (code: StepCode, message: string): Step => ({
  code,
  result: 'passed',
  message,
});

export const failed = (code: StepCode, message: string, detail?: readonly Finding[]): Step => ({
  code,
  result: 'failed',
  message,
  ...(detail === undefined ? {} : { detail }),
});

export const skipped = (code: StepCode, message: string): Step => ({
  code,
  result: 'not-applicable',
  message,
});

/** What could not be looked at is no fault of the award's. */
export const open = (code: StepCode, message: string): Step => ({
  code,
  result: 'could-not-check',
  message,
});

/** @param noun what the document is, as the sentence says it */
export function modelStep(code: StepCode, noun: string, document: JsonObject, is: Kind): Step {
  const findings = modelFindings(is, document);
  if (findings === undefined) return open(code, `There is no model to hold ${noun} against.`);
  const generation = `Open Badges ${is.generation}`;
  return findings.length === 0
    ? passed(code, `What ${noun} says has the form of ${generation}.`)
    : failed(code, `What ${noun} says has not the form of ${generation}.`, findings);
}

/** @see Open Badges 2.0, "Assertion": `issuedOn` must not be in the future */
export function issuedStep(award: JsonObject, { generation }: Kind, now: number): Step {
  const read = generation === '2.0' ? dateTime : looseDateTime;
  const issued = read(own(award, 'issuedOn'));
  if (issued === undefined) return open('issued', 'There is no date of issue to be read.');
  return issued > now
    ? failed('issued', 'The date of issue is in the future.')
    : passed('issued', 'The date of issue has come.');
}

export function expiryStep(award: JsonObject, { generation }: Kind, now: number): Step {
  const written = own(award, 'expires');
  if (written === undefined) return skipped('expires', 'The award does not expire.');
  const expires = generation === '2.0' ? dateTime(written) : looseDateTime(written, 'end');
  if (expires === undefined) return open('expires', 'The date of expiry cannot be read.');
  return now > expires
    ? failed('expires', 'The award has expired.')
    : passed('expires', 'The award has not expired.');
}
