/**
 * Which generation and class a JSON document is.
 *
 * @see Open Badges 1.0 (no context, no type), 1.1 "Implementation", 2.0 "Data Model" and "JSON-LD"
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical, isBeyondLimits, isObject, type JsonObject, own, textsOf } from './json.ts';

export type Generation = '1.0' | '1.1' | '2.0';

export type DocumentClass =
  | 'Assertion'
  | 'BadgeClass'
  | 'Issuer'
  | 'CryptographicKey'
  | 'RevocationList'
  | 'Endorsement';

export type Kind = {
  readonly generation: Generation;
  /** Absent when the document says which generation it is of, but not what it is. */
  readonly documentClass?: DocumentClass;
};

export const contexts = {
  '1.1': 'https://w3id.org/openbadges/v1',
  '2.0': 'https://w3id.org/openbadges/v2',
} as const;

/**
 * SHA-256 of the published 2.0 context in canonical JSON, in its text of today and in that of
 * before April 2020. Old documents have the whole of it written out in place of its address, which
 * says the same; any other context written out could give our names another meaning and counts for
 * nothing.
 */
const writtenOut: readonly string[] = [
  '6529bce53cd166bac7e83ec2d4a18bd86dc4e2d3de49ee49a51a081d57efc21b',
  'f0e3d4893d6d879fa78b384d58ead36bfc38a6891ff224efb410f59eb484f8df',
];

type Classes = Readonly<Record<string, DocumentClass>>;

const core: Classes = { Assertion: 'Assertion', BadgeClass: 'BadgeClass', Issuer: 'Issuer' };

const classes: Readonly<Record<'1.1' | '2.0', Classes>> = {
  '1.1': core,
  '2.0': {
    ...core,
    Profile: 'Issuer',
    CryptographicKey: 'CryptographicKey',
    RevocationList: 'RevocationList',
    Endorsement: 'Endorsement',
  },
};

/**
 * Undefined when it is no document of Open Badges 1.0, 1.1 or 2.0.
 *
 * @param expected the class that a document without context and type, as all of 1.0 are, is taken
 *   for, because another document refers to it as that; without it, the shape tells.
 */
export function generationOf(document: unknown, expected?: DocumentClass): Kind | undefined {
  if (!isObject(document)) return undefined;
  const context = own(document, '@context');
  const types = textsOf(own(document, 'type'));
  if (context === undefined) {
    const documentClass = expected ?? classByShape(document);
    const isBare = own(document, 'type') === undefined;
    return isBare && documentClass ? { generation: '1.0', documentClass } : undefined;
  }
  const generation = generationOfContext(context);
  if (generation === undefined) return undefined;
  const known = classes[generation];
  const type = types.find((type) => Object.hasOwn(known, type));
  const documentClass = type === undefined ? untyped(document) : known[type];
  return documentClass === undefined ? { generation } : { generation, documentClass };
}

function generationOfContext(context: unknown): '1.1' | '2.0' | undefined {
  const texts = textsOf(context);
  if (texts.includes(contexts['2.0']) || isWrittenOut(context)) return '2.0';
  return texts.includes(contexts['1.1']) ? '1.1' : undefined;
}

const isWrittenOut = (context: unknown): boolean =>
  isObject(context) &&
  !isBeyondLimits(context) &&
  writtenOut.includes(bytesToHex(sha256(utf8ToBytes(canonical(context)))));

/**
 * A revoked assertion needs no more than `id` and `revoked`: the specification's own example has no
 * type.
 */
const untyped = (document: JsonObject): DocumentClass | undefined =>
  own(document, 'type') === undefined && own(document, 'revoked') === true
    ? 'Assertion'
    : undefined;

function classByShape(document: JsonObject): DocumentClass | undefined {
  const has = (name: string) => own(document, name) !== undefined;
  if (has('verify') || (has('recipient') && has('badge'))) return 'Assertion';
  if (own(document, 'revoked') === true) return 'Assertion';
  if (!has('name')) return undefined;
  if (has('criteria') && (has('issuer') || has('image'))) return 'BadgeClass';
  return has('url') && !has('version') ? 'Issuer' : undefined;
}
