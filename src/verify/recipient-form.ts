/**
 * The identity of a recipient.
 *
 * @see Open Badges 2.0 and 1.1, "IdentityObject" and "IdentityHash"
 */

import { flag, isEmail, isIri, isTelephone, isText, oneOf, text } from './checks.ts';
import { type JsonObject, own } from './json.ts';
import { type Check, inside, object, optional, required, type Spot, tell } from './table.ts';

type Algorithms = Readonly<Record<string, number>>;

/** Algorithm → hexadecimal digits. */
const hashes20: Algorithms = { sha256: 64, md5: 32 };

/** The official 1.1 schema knows SHA-1, its text MD5. */
const hashes1: Algorithms = { ...hashes20, sha1: 40 };

function isHash(value: unknown, algorithms: Algorithms): boolean {
  const parts = isText(value) ? /^([a-z0-9]+)\$([0-9a-f]+)$/i.exec(value) : null;
  const algorithm = parts?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(algorithms, algorithm) && algorithms[algorithm] === parts?.[2]?.length;
}

/** Plain identities by their type; other types are property IRIs of somebody else’s. */
const plain: Readonly<Record<string, (value: unknown) => boolean>> = {
  email: isEmail,
  telephone: isTelephone,
  url: isIri,
  id: isIri,
};

const identity = (algorithms: Algorithms) => (recipient: JsonObject, spot: Spot) => {
  const [value, hashed, type] = ['identity', 'hashed', 'type'].map((name) => own(recipient, name));
  const at = inside(spot, 'identity');
  if (!isText(value)) return;
  if (hashed === true && !isHash(value, algorithms)) {
    tell(at, 'identity-not-hashed', 'is not a hash, though “hashed” is true');
  }
  if (hashed !== false) return;
  if (isHash(value, algorithms)) {
    tell(at, 'identity-hashed', 'is a hash, though “hashed” is false');
  } else if (isText(type) && Object.hasOwn(plain, type) && !plain[type]?.(value)) {
    tell(at, 'identity-malformed', `is not an identity of the type ${type}`);
  }
};

const identityType: Check = (value, spot) => {
  if (!isIri(value)) oneOf(...Object.keys(plain))(value, spot);
};

const fields = { identity: required(text), hashed: required(flag), salt: optional(text) };

/**
 * `hashed` is required: the specification’s examples without it are refused by both reference
 * validators.
 */
export const recipient20 = object({ type: required(identityType), ...fields }, identity(hashes20));

export const recipient1 = object({ type: required(oneOf('email')), ...fields }, identity(hashes1));
