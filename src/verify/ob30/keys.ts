/** Public keys of others, and signatures checked with them. Nothing here says whose key it is. */

import { base58, base64urlnopad } from '@scure/base';
import { isObject, type JsonObject, own } from '../json.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Members that make the key, in the order of RFC 7638. */
const members: Readonly<Record<string, readonly string[]>> = {
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
  RSA: ['e', 'kty', 'n'],
};

/** A key that can be published. A secret shared by both sides (`oct`) is none. */
export type PublicJwk = Readonly<Record<string, string>>;

/** The bare key in a JWK: no algorithm, no use, and nothing private. */
export function publicJwk(value: unknown): PublicJwk | undefined {
  if (!isObject(value)) return undefined;
  const names = members[`${own(value, 'kty')}`];
  if (names === undefined) return undefined;
  const entries = names.map((name) => [name, own(value, name)] as const);
  return entries.every(([, part]) => typeof part === 'string')
    ? Object.fromEntries(entries as readonly (readonly [string, string])[])
    : undefined;
}

/** Base64url may have letters with bits that nobody reads, and a modulus zeros in front: the numbers count. */
export function isSameKey(one: PublicJwk, other: PublicJwk): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) =>
      name === 'kty' || name === 'crv'
        ? one[name] === other[name]
        : numberOf(one[name]) !== undefined && numberOf(one[name]) === numberOf(other[name]),
    )
  );
}

const numberOf = (text = ''): string | undefined =>
  bytesOfBase64url(text)
    ?.reduce((hex, byte) => hex + byte.toString(16).padStart(2, '0'), '')
    .replace(/^(00)+/, '');

export function bytesOfBase64url(text: string): Bytes | undefined {
  try {
    return Uint8Array.from(base64urlnopad.decode(text));
  } catch {
    return undefined;
  }
}

/** `z` and base58btc, strictly. */
export function bytesOfMultibase(text: unknown): Bytes | undefined {
  if (typeof text !== 'string' || !/^z[1-9A-HJ-NP-Za-km-z]{1,200}$/.test(text)) return undefined;
  return Uint8Array.from(base58.decode(text.slice(1)));
}

/** `z6Mk…` as a JWK. @see W3C Controlled Identifiers 1.0, "Multikey" */
export function jwkOfMultikey(text: unknown): PublicJwk | undefined {
  const bytes = bytesOfMultibase(text);
  return bytes?.length === 34 && bytes[0] === 0xed && bytes[1] === 0x01
    ? { crv: 'Ed25519', kty: 'OKP', x: base64urlnopad.encode(bytes.slice(2)) }
    : undefined;
}

/** The key of a verification method, in whichever of its forms. */
export const jwkOfMethod = (method: JsonObject): PublicJwk | undefined =>
  jwkOfMultikey(own(method, 'publicKeyMultibase')) ?? publicJwk(own(method, 'publicKeyJwk'));

type Algorithm = {
  readonly fits: (key: PublicJwk) => boolean;
  readonly import: AlgorithmIdentifier | RsaHashedImportParams | EcKeyImportParams;
  readonly verify: AlgorithmIdentifier | EcdsaParams;
};

/** 2048 bits at least, and no number so long that reading it takes a machine's time. */
const isRsa = (key: PublicJwk): boolean => {
  const length = (numberOf(key.n)?.length ?? 0) / 2;
  return (
    key.kty === 'RSA' && length >= 256 && length <= 1024 && (numberOf(key.e)?.length ?? 9) <= 8
  );
};

const algorithms = {
  Ed25519: {
    fits: ({ crv }) => crv === 'Ed25519',
    import: { name: 'Ed25519' },
    verify: { name: 'Ed25519' },
  },
  RS256: {
    fits: isRsa,
    import: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    verify: { name: 'RSASSA-PKCS1-v1_5' },
  },
  ES256: {
    fits: ({ kty, crv }) => kty === 'EC' && crv === 'P-256',
    import: { name: 'ECDSA', namedCurve: 'P-256' },
    verify: { name: 'ECDSA', hash: 'SHA-256' },
  },
} as const satisfies Readonly<Record<string, Algorithm>>;

export type AlgorithmName = keyof typeof algorithms;

export const isAlgorithm = (name: unknown): name is AlgorithmName =>
  typeof name === 'string' && Object.hasOwn(algorithms, name);

/**
 * Never throws: a key that does not fit, or is none, has signed nothing.
 *
 * @returns undefined where the machine has no such algorithm: browsers of before 2025 lack Ed25519
 */
export async function isSignedBy(
  key: PublicJwk,
  algorithm: AlgorithmName,
  signature: Bytes,
  signed: Bytes,
): Promise<boolean | undefined> {
  const { fits, import: importing, verify }: Algorithm = algorithms[algorithm];
  if (!fits(key)) return false;
  try {
    const imported = await crypto.subtle.importKey('jwk', key, importing, false, ['verify']);
    return await crypto.subtle.verify(verify, imported, signature, signed);
  } catch (error) {
    const isLacking = error instanceof DOMException && error.name === 'NotSupportedError';
    return isLacking ? undefined : false;
  }
}

export const lacksAlgorithm = 'This browser cannot check signatures of this kind; a newer one can.';
