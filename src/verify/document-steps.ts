/** The steps that look at one document of 1.x or 2.0 alone. */

import { dateTime, looseDateTime } from './date-time.ts';
import type { Kind } from './generation.ts';
import { type JsonObject, own } from './json.ts';
import { modelFindings } from './model.ts';
import type { Step, StepCode } from './report.ts';
import { failed, note, open, passed, skipped } from './steps.ts';

/** @param subject what the document is, as a sentence starts with it */
export function modelStep(code: StepCode, subject: string, document: JsonObject, is: Kind): Step {
  const findings = modelFindings(is, document);
  if (findings === undefined) return open(code, `${subject} is of no kind that can be checked.`);
  const generation = `Open Badges ${is.generation}`;
  return findings.length === 0
    ? passed(code, `${subject} says all that ${generation} asks for, as it asks for it.`)
    : failed(code, `${subject} does not say what ${generation} asks for.`, findings);
}

/** @see Open Badges 2.0, "Assertion": `issuedOn` must not be in the future */
export function issuedStep(award: JsonObject, { generation }: Kind, now: number): Step {
  const read = generation === '2.0' ? dateTime : looseDateTime;
  const written = own(award, 'issuedOn');
  const issued = read(written);
  if (issued === undefined) return open('issued', 'When the badge was given cannot be read.');
  const detail = [note(`The badge says ${new Date(issued).toISOString()}.`, ['issuedOn'])];
  return issued > now
    ? failed('issued', 'The day on which the badge was given is still to come.', detail)
    : passed('issued', 'The badge was given on a day that has come.', detail);
}

export function expiryStep(award: JsonObject, { generation }: Kind, now: number): Step {
  const written = own(award, 'expires');
  if (written === undefined) return skipped('expires', 'The badge does not expire.');
  const expires = generation === '2.0' ? dateTime(written) : looseDateTime(written, 'end');
  if (expires === undefined) return open('expires', 'When the badge expires cannot be read.');
  const detail = [note(`The badge says ${new Date(expires).toISOString()}.`, ['expires'])];
  return now > expires
    ? failed('expires', 'The badge has expired. It was valid for a time that is over.', detail)
    : passed('expires', 'The badge has not expired.', detail);
}
