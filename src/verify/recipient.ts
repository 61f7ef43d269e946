/** Whether an address that somebody typed is the recipient's. */

import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { IdentityType } from '../content/schema/recipient.ts';
import { normalizeAddress } from '../model/recipient.ts';
import { isObject, type JsonObject, own } from './json.ts';
import type { Step } from './report.ts';
import { failed, open, passed, skipped } from './steps.ts';

/** An IdentityObject of 2.0 or 1.x, or what an IdentityObject of 3.0 says in those words. */
export type Identity = {
  /** `email` and the like; `emailAddress` and the like of 3.0. Absent: the typed address shows what it is. */
  readonly type?: string | undefined;
  readonly hashed: boolean;
  /** The address, or the name of a hash function, `$` and hexadecimal digits. */
  readonly identity: string;
  readonly salt?: string | undefined;
};

const types: Readonly<Record<string, IdentityType>> = {
  email: 'email',
  emailAddress: 'email',
  telephone: 'telephone',
  phone: 'telephone',
  url: 'url',
  id: 'id',
  did: 'id',
};

/** SHA-1 is in the schema of 1.1 alone. */
const hashes: Readonly<Record<string, (message: Uint8Array) => Uint8Array>> = { sha256, md5, sha1 };

/**
 * Compares the address in its normal form, and as it was typed: old issuers hashed what they were given.
 *
 * @see Open Badges 2.0, "IdentityObject" and "IdentityHash"; 3.0, "IdentityObject"
 */
export function recipientMatches(identity: Identity, typed: string): boolean {
  const candidates = formsOf(typed, identity.type);
  if (!identity.hashed) {
    return formsOf(identity.identity, identity.type).some((one) => candidates.includes(one));
  }
  const [name = '', digits = ''] = identity.identity.toLowerCase().split('$');
  const hash = Object.hasOwn(hashes, name) ? hashes[name] : undefined;
  if (hash === undefined) return false;
  return candidates.some(
    (one) => bytesToHex(hash(utf8ToBytes(one + (identity.salt ?? '')))) === digits,
  );
}

/** Of a type that is not known here an identity is compared as it is written. */
function formsOf(written: string, named: string | undefined): readonly string[] {
  const bare = written.trim().replace(/^mailto:/i, '');
  if (named !== undefined && !Object.hasOwn(types, named)) return [bare];
  const type = named === undefined ? undefined : types[named];
  const normal = normalizeAddress(bare, type)?.value;
  const lower = type === 'email' || type === undefined ? [bare.toLowerCase()] : [];
  return [...new Set([...(normal === undefined ? [] : [normal]), bare, ...lower])];
}

/** Of an Assertion of 1.x or 2.0. No sentence repeats an address. */
export function recipientStep(award: JsonObject, typed: string | undefined): Step {
  if (typed === undefined) return skipped('recipient', 'Nobody asked whose badge this is.');
  const identity = identityOf(award);
  if (identity === undefined) {
    return open('recipient', 'The badge does not say whose it is.');
  }
  return recipientMatches(identity, typed)
    ? passed('recipient', 'The badge was given to the address that you asked about.')
    : failed('recipient', 'The badge was not given to the address that you asked about.');
}

/** Of an Assertion of 1.x or 2.0. */
export function identityOf(award: JsonObject): Identity | undefined {
  const recipient = own(award, 'recipient');
  if (!isObject(recipient)) return undefined;
  const [type, hashed, identity, salt] = ['type', 'hashed', 'identity', 'salt'].map((name) =>
    own(recipient, name),
  );
  if (typeof identity !== 'string') return undefined;
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { type: text(type), hashed: hashed === true, identity, salt: text(salt) };
}
