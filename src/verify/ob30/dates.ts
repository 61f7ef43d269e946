/** When a credential is valid. @see Open Badges 3.0, "Verification"; W3C Verifiable Credentials Data Model 2.0, "Validity Period" */

import { dateTime } from '../date-time.ts';
import { own } from '../json.ts';
import { endOf, startOf } from './claims.ts';
import { fail, none, note, type Outcome, pass, unclear } from './says.ts';
import type { Credential } from './written.ts';

export function startOutcome({ document, jws }: Credential, now: number): Outcome {
  const begins = [dateTime(startOf(document)), seconds(jws && own(jws.payload, 'nbf'))].filter(
    (instant) => instant !== undefined,
  );
  if (begins.length === 0) return unclear('There is no date to be read from which it is valid.');
  const begin = Math.max(...begins);
  return begin > now
    ? fail('It is not valid yet: it says that it will be at a later date.', dated('from', begin))
    : pass('The date from which it is valid has come.', dated('from', begin));
}

export function endOutcome({ document, jws }: Credential, now: number): Outcome {
  const written = endOf(document);
  const end = dateTime(written);
  if (written !== undefined && end === undefined) {
    return unclear('The date of expiry cannot be read.');
  }
  const ends = [end, seconds(jws && own(jws.payload, 'exp'))].filter((one) => one !== undefined);
  if (ends.length === 0) return none('It does not expire.');
  const first = Math.min(...ends);
  return now > first
    ? fail('It has expired.', dated('until', first))
    : pass('It has not expired.', dated('until', first));
}

const dated = (word: string, instant: number) =>
  note(`Valid ${word} ${new Date(instant).toISOString()}.`);

const seconds = (claim: unknown): number | undefined =>
  typeof claim === 'number' && Math.abs(claim) < 253_402_300_800 ? claim * 1000 : undefined;
