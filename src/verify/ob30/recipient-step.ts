/** Is the badge this person's? @see Open Badges 3.0, "Verify the Recipient Using an Identifier" */

import { isObject, type JsonObject, listOf, own } from '../json.ts';
import { type Identity, recipientMatches } from '../recipient.ts';
import { fail, note, type Outcome, pass, unclear } from './says.ts';

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

export function recipientOutcome(document: JsonObject, recipient: string): Outcome {
  const identities = identitiesOf(document);
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

/** Those that can be compared with an address. */
export function identitiesOf(document: JsonObject): readonly Identity[] {
  const subject = own(document, 'credentialSubject');
  if (!isObject(subject)) return [];
  const id = own(subject, 'id');
  const named: readonly Identity[] =
    typeof id === 'string' && id.startsWith('mailto:')
      ? [{ type: 'email', hashed: false, identity: addressIn(id) }]
      : [];
  return [...named, ...identifiersOf(subject).flatMap(identityOf)];
}

/** Names are no addresses: they are compared only when somebody asks for a name. */
export function namesOf(document: JsonObject): readonly Identity[] {
  const subject = own(document, 'credentialSubject');
  if (!isObject(subject)) return [];
  return identifiersOf(subject)
    .filter((written) => own(written, 'identityType') === 'name')
    .flatMap((written) => identityAs('name', written));
}

const identifiersOf = (subject: JsonObject): readonly JsonObject[] =>
  listOf(own(subject, 'identifier')).filter(isObject);

function identityOf(written: JsonObject): readonly Identity[] {
  const word = own(written, 'identityType');
  const type =
    typeof word === 'string' && Object.hasOwn(comparable, word) ? comparable[word] : undefined;
  return type === undefined ? [] : identityAs(type, written);
}

function identityAs(type: string, written: JsonObject): readonly Identity[] {
  const [identity, salt] = ['identityHash', 'salt'].map((name) => own(written, name));
  if (typeof identity !== 'string') return [];
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
