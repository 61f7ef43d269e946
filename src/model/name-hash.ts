/**
 * A recipient's name as its salted hash: who knows the name can have it confirmed, and nobody can read it.
 *
 * @see Open Badges 3.0, "IdentityObject", with the `identityType` "name"
 */

import { identityHash } from './recipient.ts';

export type SealedName = {
  /** `sha256$` and 64 hexadecimal digits in lower case. */
  readonly identity: string;
  readonly salt: string;
};

/** As it is hashed and shown: without blanks around it or too many in it, letters put together in one way. */
export const plainSpelling = (name: string): string =>
  name.trim().replace(/\s+/gu, ' ').normalize('NFC');

export const nameHash = (name: string, salt: string): string =>
  identityHash(plainSpelling(name), salt);

/** The name as it is shown where it is the sealed one, else undefined. */
export const confirmedName = (told: string, { identity, salt }: SealedName): string | undefined =>
  nameHash(told, salt) === identity ? plainSpelling(told) : undefined;
