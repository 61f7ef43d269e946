/** What is said of an address from which nothing came. */

import type { Fetched } from './fetched.ts';
import type { Finding, Step, StepCode } from './report.ts';
import { failed, note, open } from './steps.ts';

export type NotFound = Exclude<Fetched, { kind: 'found' }>;

const refusals: Readonly<Record<Extract<Fetched, { kind: 'refused' }>['why'], string>> = {
  'private-address': 'was not asked for, because it leads into a private network',
  'not-web': 'is none that can be asked for',
  'too-large': 'has more than any badge is long, and was not read to its end',
  'too-many-redirects': 'sends on from one address to the next without end',
  'too-many': 'was not asked for, because the badge names too many addresses',
  offline: 'was not asked for, as you wished',
  elsewhere: 'is on another site, and was not asked for from here',
};

/**
 * An answer other than 200 says that the thing is not there, and fails. No answer says nothing of the badge.
 *
 * @param subject starts a sentence: “The page of the issuer”
 */
export function unreadStep(
  code: StepCode,
  subject: string,
  address: string,
  why: NotFound,
  more: readonly Finding[] = [],
): Step {
  const detail = [noteOf(address, why), ...more];
  switch (why.kind) {
    case 'absent':
      return failed(code, `${subject} is not there.`, detail);
    case 'refused':
      return open(code, `${subject} ${refusals[why.why]}.`, detail);
    case 'unreachable':
      return open(code, `${subject} could not be reached.`, detail);
  }
}

export function noteOf(address: string, why: NotFound): Finding {
  switch (why.kind) {
    case 'absent':
      return note(`${address} answers with status ${why.status}.`);
    case 'refused':
      return note(`${address} was not read: ${why.why}.`);
    case 'unreachable':
      return note(`${address} gave no answer.`);
  }
}
