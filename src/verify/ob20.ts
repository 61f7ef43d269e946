/** The data model of 2.0, which 2.1 left as it is. @see Open Badges 2.0, "Data Classes" */

import { webAddress } from './addresses.ts';
import { address, date20, email, flag, iri, telephone, text } from './checks.ts';
import { dateTime } from './date-time.ts';
import { extensions } from './extensions.ts';
import type { DocumentClass } from './generation.ts';
import { type JsonObject, own } from './json.ts';
import {
  alignment,
  bakedImage,
  common,
  criteria,
  evidence,
  image,
  key,
  keyFields,
  policy,
  reference,
  revokedEntry,
  verification,
} from './ob20-parts.ts';
import { recipient20 } from './recipient-form.ts';
import { isSigned } from './stated-address.ts';
import { type Check, inside, object, optional, required, type Spot, tell } from './table.ts';

/** @see Open Badges 2.0, "Hosted Verification": the id is the address of the document */
function hostedAtId(document: JsonObject, spot: Spot): void {
  const id = own(document, 'id');
  if (!isSigned(document) && id !== undefined && webAddress(id) === undefined) {
    tell(inside(spot, 'id'), 'hosted-without-address', 'is no address that could host the award');
  }
}

function expiresLater(assertion: JsonObject, spot: Spot): void {
  const [issued, expires] = ['issuedOn', 'expires'].map((name) => dateTime(own(assertion, name)));
  if (issued !== undefined && expires !== undefined && expires <= issued) {
    tell(inside(spot, 'expires'), 'expires-too-early', 'is not later than “issuedOn”');
  }
}

const revocation = { revoked: optional(flag), revocationReason: optional(text) };

const verified =
  (name: string): Check =>
  (document, spot) =>
    object({ [name]: required(verification) })(document, spot);

/** The context lets `verify` stand for `verification`. */
const verificationOrVerify = (document: JsonObject, spot: Spot): void => {
  const isAlias = own(document, 'verification') === undefined && own(document, 'verify');
  verified(isAlias ? 'verify' : 'verification')(document, spot);
};

const assertion = object(
  {
    ...common,
    id: required(iri),
    recipient: required(recipient20),
    badge: required(reference),
    issuedOn: required(date20),
    image: optional(bakedImage),
    evidence: optional(evidence, 'many'),
    narrative: optional(text),
    expires: optional(date20),
    ...revocation,
  },
  verificationOrVerify,
  hostedAtId,
  expiresLater,
  extensions,
);

const badgeClass = object(
  {
    ...common,
    id: required(iri),
    name: required(text),
    description: required(text),
    image: required(image),
    criteria: required(criteria),
    issuer: required(reference),
    alignment: optional(alignment, 'many'),
    tags: optional(text, 'many'),
  },
  extensions,
);

/** As an issuer: a recipient’s Profile needs `id` and `type` alone, and is not judged here. */
const profile = object(
  {
    ...common,
    id: required(iri),
    name: required(text),
    url: required(address),
    email: required(email),
    telephone: optional(telephone),
    description: optional(text),
    image: optional(image),
    publicKey: optional(key, 'many'),
    verification: optional(policy),
    revocationList: optional(address),
  },
  extensions,
);

const revocationList = object({
  ...common,
  id: optional(iri),
  issuer: optional(reference),
  revokedAssertions: required(revokedEntry, 'list'),
});

const endorsement = object(
  {
    ...common,
    id: required(iri),
    claim: required(object({ id: required(iri), endorsementComment: optional(text) })),
    issuer: required(reference),
    issuedOn: required(date20),
    ...revocation,
  },
  verificationOrVerify,
  hostedAtId,
  extensions,
);

export const models20: Readonly<Record<DocumentClass, Check>> = {
  Assertion: assertion,
  BadgeClass: badgeClass,
  Issuer: profile,
  CryptographicKey: object(keyFields),
  RevocationList: revocationList,
  Endorsement: endorsement,
};

/**
 * What is left of a revoked award.
 *
 * @see Open Badges 2.0, "Assertion": with `revoked` only `id` is required
 */
export const revoked20 = object({
  id: required(iri),
  revoked: required(flag),
  revocationReason: optional(text),
});
