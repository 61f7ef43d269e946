/** Is the badge this person's? @see Open Badges 3.0, "Verify the Recipient Using an Identifier" */

import { isObject, type JsonObject, listOf, own } from '../json.ts';
import type { Judging } from '../judging.ts';
import { recipientMatches } from '../recipient.ts';
import { fail, none, note, type Outcome, pass, unclear } from './says.ts';

/**
 * The word of 2.0 for each type of identifier that can be compared with an address, as the reference validator and as
 * issuers write it.
 */
const comparable: Readonly<Record<string, string>> = {
  emailAddress: 'email',
  email: 'email',
  'ext:email': 'email',
  'ext:telephone': 'telephone',
  'ext:url': 'url',
  identifier: 'id',
};

export function recipientOutcome(document: JsonObject, { recipient }: Judging): Outcome {
  if (recipient === undefined) return none('Nobody asked whose it is.');
  const subject = own(document, 'credentialSubject');
  const identities = isObject(subject) ? identitiesOf(subject) : [];
  if (identities.length === 0) {
    return unclear(
      'The badge does not say whose it is in a way that an address could be compared with.',
    );
  }
  return identities.some((identity) => recipientMatches(identity, recipient))
    ? pass('The badge belongs to the address that you gave.')
    : fail(
        'The badge belongs to another address than the one you gave.',
        note(`Compared with ${identities.length} identifiers.`),
      );
}

type Identity = Parameters<typeof recipientMatches>[0];

function identitiesOf(subject: JsonObject): readonly Identity[] {
  const id = own(subject, 'id');
  const named: readonly Identity[] =
    typeof id === 'string' && id.startsWith('mailto:')
      ? [{ type: 'email', hashed: false, identity: addressIn(id) }]
      : [];
  const identifiers = listOf(own(subject, 'identifier')).filter(isObject).flatMap(identityOf);
  return [...named, ...identifiers];
}

function identityOf(written: JsonObject): readonly Identity[] {
  const [identity, word, salt] = ['identityHash', 'identityType', 'salt'].map((name) =>
    own(written, name),
  );
  const type =
    typeof word === 'string' && Object.hasOwn(comparable, word) ? comparable[word] : undefined;
  if (type === undefined || typeof identity !== 'string') return [];
  const hashed = own(written, 'hashed') === true;
  return [{ type, hashed, identity, ...(typeof salt === 'string' ? { salt } : {}) }];
}

function addressIn(mailto: string): string {
  const written = mailto.slice('mailto:'.length);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
