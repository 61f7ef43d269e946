/** A VC-JWT says a few things twice: they have to be the same. @see Open Badges 3.0, "JSON Web Token Proof Format" */

import { dateTime } from '../date-time.ts';
import { isObject, type JsonObject, own } from '../json.ts';
import type { Finding } from '../report.ts';
import { fail, none, note, type Outcome, pass } from './says.ts';
import { type Credential, issuerOf } from './written.ts';

/** `sub` may be left out, as the official samples do; and `exp` may end the signature before the badge ends. */
export function claimsOutcome({ document, jws }: Credential): Outcome {
  if (jws === undefined) {
    return none(
      'A signed badge need not be found at an address: its signature says that it is whole.',
    );
  }
  const { payload } = jws;
  const wrong: Finding[] = [];
  const compare = (claim: string, stated: unknown, isOptional = false) => {
    const claimed = own(payload, claim);
    if (claimed === undefined && isOptional) return;
    if (claimed !== stated)
      wrong.push(note(`“${claim}” is not what the credential says.`, [claim]));
  };
  compare('iss', issuerOf(document));
  compare('jti', own(document, 'id'));
  const subject = own(document, 'credentialSubject');
  compare('sub', isObject(subject) ? own(subject, 'id') : undefined, true);
  const nbf = own(payload, 'nbf');
  if (!isSameSecond(nbf, startOf(document))) {
    wrong.push(note('“nbf” is not when the credential begins to be valid.', ['nbf']));
  }
  const exp = own(payload, 'exp');
  const end = endOf(document);
  if (end !== undefined ? !isSameSecond(exp, end) : exp !== undefined && typeof exp !== 'number') {
    wrong.push(note('“exp” is not when the credential ends to be valid.', ['exp']));
  }
  return wrong.length > 0
    ? fail(
        'The badge contradicts itself: its outside says something else than its inside.',
        ...wrong,
      )
    : pass('The badge says the same on its outside as on its inside.');
}

export const startOf = (document: JsonObject): unknown =>
  own(document, 'validFrom') ?? own(document, 'issuanceDate');

export const endOf = (document: JsonObject): unknown =>
  own(document, 'validUntil') ?? own(document, 'expirationDate');

function isSameSecond(claim: unknown, date: unknown): boolean {
  const instant = dateTime(date);
  return (
    typeof claim === 'number' &&
    instant !== undefined &&
    Math.floor(claim) === Math.floor(instant / 1000)
  );
}
