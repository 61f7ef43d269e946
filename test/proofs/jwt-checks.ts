/** Compact JWSs, taken apart and checked by hands that sign nothing here. */

import jsonwebtoken from 'jsonwebtoken';
import type { Json } from './vectors.ts';

export type Part = 'header' | 'payload' | 'signature';
const parts: readonly Part[] = ['header', 'payload', 'signature'];

export const partOf = (jws: string, part: Part): Buffer =>
  Buffer.from(jws.split('.')[parts.indexOf(part)] ?? '', 'base64url');

export const textOf = (jws: string, part: Part): string => partOf(jws, part).toString('utf8');
export const jsonOf = (jws: string, part: Part): Json => JSON.parse(textOf(jws, part));

/** @throws when the signature is not of this key; dates are not looked at */
export const checkRs256 = (jws: string, publicKey: jsonwebtoken.Secret | jsonwebtoken.PublicKey) =>
  jsonwebtoken.verify(jws, publicKey, {
    algorithms: ['RS256'],
    complete: true,
    ignoreExpiration: true,
    ignoreNotBefore: true,
  });

/** With one bit of one part turned over: of the bytes, as base64url has letters with bits that nobody reads. */
export function withFlippedBit(jws: string, part: Part, bit: number): string {
  const bytes = partOf(jws, part);
  const place = bit % (bytes.length * 8);
  bytes[place >> 3] = (bytes[place >> 3] ?? 0) ^ (1 << (place & 7));
  const all = jws.split('.');
  return all.with(parts.indexOf(part), bytes.toString('base64url')).join('.');
}
