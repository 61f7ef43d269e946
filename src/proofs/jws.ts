/** Signed text. @see RFC 7515, section 7.1; Open Badges 2.0, "SignedBadge" */

import { CompactSign } from 'jose';
import type { RsaSigningKey } from './signing-key.ts';

/** Header, payload and signature in base64url, with dots between. */
export type CompactJws = string & { readonly __compactJws: never };

/**
 * Signs a document with RS256. The same document gives the same text: the signature has no chance in it.
 *
 * @param payload what its JSON says, in its order
 * @param header what the protected header holds besides `alg`
 */
export async function signJws(
  payload: object,
  key: RsaSigningKey,
  header: Readonly<Record<string, string>> = {},
): Promise<CompactJws> {
  const text = new TextEncoder().encode(JSON.stringify(payload));
  const jws = await new CompactSign(text)
    .setProtectedHeader({ alg: 'RS256', ...header })
    .sign(key.privateKey);
  return jws as CompactJws;
}
