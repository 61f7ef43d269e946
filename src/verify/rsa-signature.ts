/**
 * The signature of a JWS of 2.0 and 1.x: RS256, with the key that the issuer publishes and no other.
 *
 * @see RFC 7515, section 5.2; RFC 7518, section 3.3; Open Badges 2.0, "Signed Badges"
 */

import { own } from './json.ts';
import type { Jws } from './judging.ts';
import { quoted } from './quoted.ts';
import type { Finding, Step } from './report.ts';
import { failed, note, passed } from './steps.ts';

/** Fails a signature that no key could make good; undefined when it is of the kind that is read here. */
export function refusedAlgorithm({ header }: Jws): Step | undefined {
  const algorithm = own(header, 'alg');
  if (algorithm === 'RS256') return undefined;
  const detail = [note(`The header of the JWS has the algorithm ${quoted(algorithm) ?? 'none'}.`)];
  if (typeof algorithm !== 'string' || algorithm.toLowerCase() === 'none') {
    return failed(
      'signature',
      'The badge is not signed, so anybody could have written it.',
      detail,
    );
  }
  return /^HS/i.test(algorithm)
    ? failed(
        'signature',
        'The badge is signed with a secret and not with its issuer’s key, so anybody could have written it.',
        detail,
      )
    : failed(
        'signature',
        'The badge is signed in a way that badges of its kind do not have.',
        detail,
      );
}

/** Keys that come with the signed text would let anybody sign. */
export function carriedKeyNotes({ header }: Jws): readonly Finding[] {
  return ['jwk', 'jku', 'x5c', 'x5u']
    .filter((name) => own(header, name) !== undefined)
    .map((name) => note(`The key in the header of the JWS (“${name}”) was not used.`));
}

export type RsaKey = { readonly key: CryptoKey; readonly bits: number };

/** Shorter ones were broken long ago. */
const fewestBits = 1024;

/** @returns undefined for what is no RSA key in PEM (SubjectPublicKeyInfo), or a very short one */
export async function rsaKey(pem: string): Promise<RsaKey | undefined> {
  const body = /^\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/.exec(
    pem,
  );
  if (body === null) return undefined;
  try {
    const binary = atob((body[1] ?? '').replace(/\s/g, ''));
    const der = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('spki', der, algorithm, false, ['verify']);
    const { modulusLength } = key.algorithm as unknown as { readonly modulusLength: number };
    return modulusLength < fewestBits ? undefined : { key, bits: modulusLength };
  } catch {
    return undefined;
  }
}

export const isSignedWith = ({ signed, signature }: Jws, { key }: RsaKey): Promise<boolean> =>
  crypto.subtle.verify('RSASSA-PKCS1-v1_5', key, signature, signed);

export async function signatureStep(jws: Jws, keys: readonly RsaKey[]): Promise<Step> {
  for (const key of keys) {
    if (await isSignedWith(jws, key)) {
      const weak = `The key has ${key.bits} bits, fewer than the 2048 that are asked for today.`;
      const detail = [...carriedKeyNotes(jws), ...(key.bits < 2048 ? [note(weak)] : [])];
      return passed('signature', 'The badge is unchanged since it was signed.', detail);
    }
  }
  const message = 'The badge was changed after it was signed, or somebody else signed it.';
  return failed('signature', message, carriedKeyNotes(jws));
}
