/** Signed text. @see RFC 7515, section 7.1; Open Badges 2.0, "SignedBadge" */

import { type RsaSigningKey, signatureOf } from './signing-key.ts';

/** Header, payload and signature in base64url, with dots between. */
export type CompactJws = string & { readonly __compactJws: never };

/**
 * Signs a document with RS256. The same document gives the same text: the signature has no chance in it.
 *
 * @param payload what its JSON says, in its order
 * @param header what the protected header holds besides `alg`
 */
export function signJws(
  payload: object,
  key: RsaSigningKey,
  header: Readonly<Record<string, string>> = {},
): CompactJws {
  const protectedHeader = base64url(JSON.stringify({ alg: 'RS256', ...header }));
  const signed = `${protectedHeader}.${base64url(JSON.stringify(payload))}`;
  return `${signed}.${signatureOf(Buffer.from(signed), key).toString('base64url')}` as CompactJws;
}

const base64url = (text: string): string => Buffer.from(text).toString('base64url');
