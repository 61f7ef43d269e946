/** What the documents of an award say of it, whichever generation they are of. Whether it is true is not asked here. */

import { isObject, type JsonObject, listOf, own } from '../../../verify/json.ts';
import { endOf, startOf } from '../../../verify/ob30/claims.ts';
import { placeOf } from '../../../verify/ob30/did.ts';
import type { Documents } from './documents.ts';

export type Claims = {
  readonly name?: string | undefined;
  readonly issuer?: string | undefined;
  /** Where the issuer is at home; absent for one that goes by a key alone. */
  readonly host?: string | undefined;
  readonly picture?: { readonly address: string; readonly alt: string } | undefined;
  /** As the documents write them. */
  readonly issued?: unknown;
  readonly expires?: unknown;
  /** Address of a page. */
  readonly criteria?: string | undefined;
  /** Of the award: its address, or a name. */
  readonly id?: string | undefined;
  /** Of name and issuer. BCP 47. */
  readonly language?: string | undefined;
  /** Its issuer can suspend it, and not revoke it. */
  readonly isOnlySuspended?: boolean;
};

export const claimsOf = (documents: Documents): Claims =>
  documents.kind === 'credential' ? ofCredential(documents.credential) : ofAssertion(documents);

function ofAssertion({ assertion, badge = {}, issuer }: Documents & { kind: 'hosted' }): Claims {
  const criteria = own(badge, 'criteria');
  return {
    name: line(own(badge, 'name')),
    issuer: issuer && line(own(issuer.document, 'name')),
    host: issuer && hostOf(issuer.address),
    picture: pictureOf(own(badge, 'image')) ?? pictureOf(own(assertion, 'image')),
    issued: own(assertion, 'issuedOn'),
    expires: own(assertion, 'expires'),
    criteria: text(isObject(criteria) ? own(criteria, 'id') : criteria),
    id: text(own(assertion, 'id')),
    language: languageOf(own(badge, '@language')),
  };
}

function ofCredential(credential: JsonObject): Claims {
  const achievement = objectOf(own(objectOf(own(credential, 'credentialSubject')), 'achievement'));
  const issuer = own(credential, 'issuer');
  const place = placeOf(text(isObject(issuer) ? own(issuer, 'id') : issuer) ?? '');
  const statuses = listOf(own(credential, 'credentialStatus')).filter(isObject);
  return {
    name: line(own(achievement, 'name')) ?? line(own(credential, 'name')),
    issuer: line(own(objectOf(issuer), 'name')),
    host: place.kind === 'hosted' ? hostOf(place.address) : undefined,
    picture: pictureOf(own(achievement, 'image')) ?? pictureOf(own(credential, 'image')),
    issued: own(credential, 'awardedDate') ?? startOf(credential),
    expires: endOf(credential),
    criteria: text(own(objectOf(own(achievement, 'criteria')), 'id')),
    id: text(own(credential, 'id')),
    language: languageOf(own(achievement, 'inLanguage')),
    isOnlySuspended:
      statuses.length > 0 &&
      statuses.every((status) => own(status, 'statusPurpose') === 'suspension'),
  };
}

const maxCharacters = 200;

/**
 * A text that is shown, in one line and not without end. What turns the direction of writing is left out: it could make
 * a name read as another one.
 */
function line(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const clean = value
    .slice(0, 20 * maxCharacters)
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
  const characters = [...clean];
  if (characters.length === 0) return undefined;
  return characters.length <= maxCharacters
    ? clean
    : `${characters.slice(0, maxCharacters).join('')}…`;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Of several values the first: an award is of one achievement. */
const objectOf = (value: unknown): JsonObject => listOf(value).find(isObject) ?? {};

function pictureOf(value: unknown): Claims['picture'] {
  const image = listOf(value)[0];
  const address = text(isObject(image) ? own(image, 'id') : image);
  if (address === undefined) return undefined;
  return { address, alt: (isObject(image) && line(own(image, 'caption'))) || '' };
}

const hostOf = (address: string): string | undefined => URL.parse(address)?.host || undefined;

const languageOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(value) ? value : undefined;
