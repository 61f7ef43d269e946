/** A private key, taken from its JWK and tried against the public key that is published. Source: design, section 4. */

import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import type { Ed25519Key, PublicKey, RsaKey } from '../model/keys.ts';
import { ProofError } from './proof-error.ts';

/**
 * Signs, and shows nothing of itself when it is printed or becomes JSON. Node's own rather than WebCrypto's, which signs
 * in another thread, one signature of a key at a time, while everybody who asks for the next stands still.
 */
export type PrivateKey = KeyObject;

export type Ed25519SigningKey = {
  readonly type: 'ed25519';
  readonly publicKey: Ed25519Key;
  readonly privateKey: PrivateKey;
};

export type RsaSigningKey = {
  readonly type: 'rsa';
  readonly publicKey: RsaKey;
  readonly privateKey: PrivateKey;
};

export type SigningKey = Ed25519SigningKey | RsaSigningKey;

/** What an issuer signs with: its active keys. */
export type IssuerSigner = { readonly ed25519: Ed25519SigningKey; readonly rsa: RsaSigningKey };

type Members = Readonly<Record<string, unknown>>;
type Texts = Readonly<Record<string, string>>;

/**
 * The members that say what a key is, those that are public and must be the published ones, and those that are secret.
 *
 * @see RFC 8037, section 2, and RFC 7518, section 6.3
 */
const shapes = {
  ed25519: {
    algorithm: { name: 'Ed25519' },
    kind: { kty: 'OKP', crv: 'Ed25519' },
    public: ['x'],
    private: ['d'],
    import: importEd25519,
  },
  rsa: {
    algorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    kind: { kty: 'RSA' },
    public: ['n', 'e'],
    private: ['d', 'p', 'q', 'dp', 'dq', 'qi'],
    import: importRsa,
  },
} as const;

type Algorithm = (typeof shapes)[keyof typeof shapes]['algorithm'];

/**
 * @param privateJwk of anyone's making; members beside the key's own (`kid`, `alg`, `use` …) are not looked at
 * @throws {ProofError} `private-key-not-jwk`: no object of the key's kind; `private-key-incomplete`: members are
 *   missing, are no base64url, or cannot be imported; `private-key-other`: its public half is another key;
 *   `private-key-wrong`: a trial signature does not verify with the public key
 */
export function importSigningKey(
  privateJwk: unknown,
  publicKey: Ed25519Key,
): Promise<Ed25519SigningKey>;
export function importSigningKey(privateJwk: unknown, publicKey: RsaKey): Promise<RsaSigningKey>;
export function importSigningKey(privateJwk: unknown, publicKey: PublicKey): Promise<SigningKey>;
export async function importSigningKey(
  privateJwk: unknown,
  publicKey: PublicKey,
): Promise<SigningKey> {
  const { type, jwk, thumbprint } = publicKey;
  const { algorithm, kind, public: shared, private: secret, import: importKey } = shapes[type];
  const members = textMembers(membersOf(privateJwk, kind), [...shared, ...secret]);
  const published: Members = jwk;
  if (shared.some((name) => members[name] !== published[name])) {
    throw new ProofError(
      'private-key-other',
      `The private key belongs to another public key than ${thumbprint}.`,
    );
  }
  const privateKey = importPrivate(() => importKey(members));
  const verifier = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify']);
  if (!(await signsFor(verifier, { type, privateKey }, algorithm))) {
    throw new ProofError(
      'private-key-wrong',
      `What the private key signs does not verify with the public key ${thumbprint}.`,
    );
  }
  return { type, publicKey, privateKey } as SigningKey;
}

function membersOf(jwk: unknown, kind: Members): Members {
  const isOfKind =
    typeof jwk === 'object' &&
    jwk !== null &&
    Object.entries(kind).every(([name, value]) => (jwk as Members)[name] === value);
  if (!isOfKind) {
    const wanted = Object.entries(kind).map(([name, value]) => `"${name}": "${value}"`);
    throw new ProofError(
      'private-key-not-jwk',
      `The private key is not a JSON Web Key with ${wanted.join(' and ')}.`,
    );
  }
  return jwk as Members;
}

/** The members with these names, each base64url without padding. */
function textMembers(jwk: Members, names: readonly string[]): Texts {
  return Object.fromEntries(
    names.map((name) => {
      const value = jwk[name];
      if (typeof value !== 'string' || value === '') {
        throw new ProofError('private-key-incomplete', `The private key has no "${name}".`);
      }
      if (!isBase64url(value)) {
        throw new ProofError(
          'private-key-incomplete',
          `The member "${name}" of the private key is not base64url.`,
        );
      }
      return [name, value];
    }),
  );
}

function isBase64url(text: string): boolean {
  try {
    base64urlnopad.decode(text);
    return true;
  } catch {
    return false;
  }
}

// What a platform says of a key that it cannot import may quote the key, so it is no cause.
function importPrivate(importKey: () => PrivateKey): PrivateKey {
  try {
    return importKey();
  } catch {
    throw new ProofError(
      'private-key-incomplete',
      'The private key has all its members, but they are no key: it may be cut short or mistyped.',
    );
  }
}

// Without the public half, about which platforms disagree: some compare it, and some believe it.
// @see RFC 8410, section 7: what stands before the 32 bytes never changes
function importEd25519({ d = '' }: Texts): PrivateKey {
  const seed = base64urlnopad.decode(d);
  if (seed.length !== 32) throw new Error('An Ed25519 key has 32 bytes.');
  const pkcs8 = concatBytes(hexToBytes('302e020100300506032b657004220420'), seed);
  return createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
}

function importRsa(members: Texts): PrivateKey {
  return createPrivateKey({ key: { ...shapes.rsa.kind, ...members }, format: 'jwk' });
}

/** The same bytes give the same signature: neither Ed25519 nor RSASSA-PKCS1-v1_5 with SHA-256 has chance in it. */
export const signatureOf = (
  bytes: Uint8Array,
  { type, privateKey }: Pick<SigningKey, 'type' | 'privateKey'>,
): Buffer => sign(type === 'ed25519' ? null : 'sha256', bytes, privateKey);

const trial = new TextEncoder().encode('rosette');

async function signsFor(
  publicKey: CryptoKey,
  key: Pick<SigningKey, 'type' | 'privateKey'>,
  algorithm: Algorithm,
): Promise<boolean> {
  try {
    const signature = new Uint8Array(signatureOf(trial, key));
    return await crypto.subtle.verify(algorithm, publicKey, signature, trial);
  } catch {
    return false;
  }
}
