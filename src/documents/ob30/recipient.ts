/** The recipient in a credential. @see Open Badges 3.0, "IdentityObject" */

import type { SealedName } from '../../model/name-hash.ts';
import type { Recipient } from '../../model/recipient.ts';

/**
 * The word of 3.0 for a kind of address. Its list of words has one for e-mail addresses and one for identifiers of no
 * particular kind, which DIDs and URNs are; a telephone number and a web address keep their 2.0 names as extensions,
 * because a verifier compares only what is of the same type.
 *
 * @see Open Badges 3.0, "IdentifierTypeEnum Enumeration" and "Verify the Recipient Using an Identifier"
 */
export const identifierTypes: Readonly<Record<Recipient['type'], string>> = {
  email: 'emailAddress',
  telephone: 'ext:telephone',
  url: 'ext:url',
  id: 'identifier',
};

/** A name that is only told: whoever knows it can have it confirmed. The hash is that of a recipient. */
export const nameObject = ({ identity, salt }: SealedName): object => ({
  type: 'IdentityObject',
  hashed: true,
  identityHash: identity,
  identityType: 'name',
  salt,
});

/** The hash is that of 2.0. `type` is one word here, and further properties are refused. */
export const identityObject = ({ type, identity, salt }: Recipient): object => ({
  type: 'IdentityObject',
  hashed: true,
  identityHash: identity,
  identityType: identifierTypes[type],
  salt,
});
