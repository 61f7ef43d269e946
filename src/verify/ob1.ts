/**
 * The data model of 1.0 and 1.1.
 *
 * @see Open Badges 1.1, "Specification"; 1.0 is the same without context and type
 */

import { isSameAddress, webAddress } from './addresses.ts';
import { address, date1, email, flag, iri, oneOf, pictureAddress, text } from './checks.ts';
import { looseDateTime } from './date-time.ts';
import { extensions } from './extensions.ts';
import type { DocumentClass } from './generation.ts';
import { isObject, type JsonObject, own } from './json.ts';
import { recipient1 } from './recipient-form.ts';
import {
  type Check,
  inside,
  object,
  optional,
  required,
  type Spot,
  type Table,
  tell,
} from './table.ts';

const common: Table = { id: optional(iri), type: optional(text, 'many') };

/**
 * An address that is wrong in one of the two would be followed by some readers and not by others.
 */
function idIsVerifyUrl(assertion: JsonObject, spot: Spot): void {
  const verify = own(assertion, 'verify');
  if (!isObject(verify) || own(verify, 'type') !== 'hosted') return;
  const [id, url] = [own(assertion, 'id'), own(verify, 'url')];
  if (webAddress(id) && webAddress(url) && !isSameAddress(id, url)) {
    tell(inside(spot, 'id'), 'id-not-verify-url', 'is another address than “verify.url”');
  }
}

function expiresLater(assertion: JsonObject, spot: Spot): void {
  const issued = looseDateTime(own(assertion, 'issuedOn'));
  const expires = looseDateTime(own(assertion, 'expires'), 'end');
  if (issued !== undefined && expires !== undefined && expires <= issued) {
    tell(inside(spot, 'expires'), 'expires-too-early', 'is not later than “issuedOn”');
  }
}

const assertion = object(
  {
    ...common,
    uid: required(text),
    recipient: required(recipient1),
    badge: required(address),
    verify: required(object({ type: required(oneOf('hosted', 'signed')), url: required(address) })),
    issuedOn: required(date1),
    image: optional(address),
    evidence: optional(address),
    expires: optional(date1),
    revoked: optional(flag),
  },
  idIsVerifyUrl,
  expiresLater,
  extensions,
);

const badgeClass = object(
  {
    ...common,
    name: required(text),
    description: required(text),
    image: required(pictureAddress),
    criteria: required(address),
    issuer: required(address),
    alignment: optional(
      object({ name: required(text), url: required(address), description: optional(text) }),
      'list',
    ),
    tags: optional(text, 'list'),
  },
  extensions,
);

const issuer = object(
  {
    ...common,
    name: required(text),
    url: required(address),
    description: optional(text),
    image: optional(pictureAddress),
    email: optional(email),
    revocationList: optional(address),
  },
  extensions,
);

export const models1: Readonly<Partial<Record<DocumentClass, Check>>> = {
  Assertion: assertion,
  BadgeClass: badgeClass,
  Issuer: issuer,
};

/** What is left of a revoked award. @see Open Badges 1.1, "Revoking": `{"revoked": true}` */
export const revoked1 = object({ revoked: required(flag) });
