/**
 * Recipient identities: what an address is normalized to, and its salted hash.
 *
 * @see Open Badges 2.0, "IdentityObject" and "IdentityHash"
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { IdentityType } from '../content/schema/recipient.ts';

export type Recipient = {
  readonly type: IdentityType;
  /** `sha256$` and 64 hexadecimal digits in lower case. */
  readonly identity: string;
  readonly salt: string;
};

export type Address = { readonly type: IdentityType; readonly value: string };

/**
 * An address as it is hashed, or undefined when it is none. E-mail: trimmed, in lower case, the domain in ASCII.
 * `tel:` becomes the E.164 number alone, as the property `telephone` of a profile holds it; a web address is written
 * as WHATWG URL writes it; a DID stays as it is.
 */
export function normalizeAddress(written: string, type?: IdentityType): Address | undefined {
  const address = written.trim().normalize('NFC');
  if (address.length > maxCharacters || unseen.test(address)) return undefined;
  const guessed = type ?? typeOf(address);
  switch (guessed) {
    case 'email':
      return named('email', normalizeEmail(address));
    case 'telephone':
      return named('telephone', normalizeTelephone(address));
    case 'url':
      return named('url', normalizeUrl(address));
    case 'id':
      return named('id', /^(did|urn):[a-z0-9]+:\S+$/.test(address) ? address : undefined);
    case undefined:
      return undefined;
  }
}

const maxCharacters = 2000;

// Nobody who types the address again would type these: they come in by copying.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const named = (type: IdentityType, value: string | undefined): Address | undefined =>
  value === undefined ? undefined : { type, value };

function typeOf(address: string): IdentityType | undefined {
  if (/^tel:/i.test(address)) return 'telephone';
  if (/^https?:/i.test(address)) return 'url';
  if (/^did:/.test(address)) return 'id';
  return address.includes('@') ? 'email' : undefined;
}

function normalizeEmail(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).toLowerCase().normalize('NFC');
  const domain = address.slice(at + 1);
  if (at < 1 || /[\s@<>(),;:"\\[\]]/u.test(local) || !/^[^\s/?#@:\\[\]]+$/u.test(domain)) {
    return undefined;
  }
  // The URL parser applies the same IDNA mapping that mail programs and browsers do.
  const ascii = URL.parse(`https://${domain}/`)?.hostname;
  const isName = ascii !== undefined && /^([a-z0-9-]+\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/.test(ascii);
  return isName ? `${local}@${ascii}` : undefined;
}

function normalizeTelephone(address: string): string | undefined {
  const number = address.replace(/^tel:/i, '').replace(/[\s().-]/g, '');
  return /^\+[1-9]\d{4,14}$/.test(number) ? number : undefined;
}

function normalizeUrl(address: string): string | undefined {
  const url = URL.parse(address);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined;
}

/**
 * `sha256$` and the SHA-256 of the UTF-8 bytes of the address with the salt appended, no separator between.
 *
 * @see Open Badges 2.0, "IdentityHash"
 */
export const identityHash = (address: string, salt: string): string =>
  `sha256$${bytesToHex(sha256(utf8ToBytes(address + salt)))}`;

/** Whether an address, as somebody types it, is the one behind a sealed recipient. */
export function isRecipient(written: string, recipient: Recipient): boolean {
  const address = normalizeAddress(written, recipient.type);
  return (
    address !== undefined && identityHash(address.value, recipient.salt) === recipient.identity
  );
}
