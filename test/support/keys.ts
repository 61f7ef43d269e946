/** Keys of an issuer, made once a process: no private key is written down in the project. */

import { calculateJwkThumbprint, exportSPKI } from 'jose';
import type { Instant } from '../../src/model/instant.ts';
import type { Ed25519Key, IssuerKeys, RsaKey } from '../../src/model/keys.ts';
import { publicKeyMultibase } from '../../src/model/multikey.ts';
import { type IssuerSigner, importSigningKey } from '../../src/proofs/signing-key.ts';

export type TestKeys = {
  readonly issuerKeys: IssuerKeys;
  readonly signer: IssuerSigner;
  readonly privateJwks: { readonly ed25519: object; readonly rsa: object };
};

let first: Promise<TestKeys> | undefined;
let second: Promise<TestKeys> | undefined;

/** One pair of each type, the same at every call. */
export function testKeys(): Promise<TestKeys> {
  first ??= makeKeys();
  return first;
}

/** A second pair of each type. */
export function otherKeys(): Promise<TestKeys> {
  second ??= makeKeys();
  return second;
}

async function makeKeys(): Promise<TestKeys> {
  const [edwards, rivest] = await Promise.all([makeEd25519(), makeRsa()]);
  const [ed25519, rsa] = await Promise.all([
    importSigningKey(edwards.privateJwk, edwards.publicKey),
    importSigningKey(rivest.privateJwk, rivest.publicKey),
  ]);
  return {
    issuerKeys: {
      ed25519: edwards.publicKey,
      rsa: rivest.publicKey,
      retired: [],
      compromised: [],
    },
    signer: { ed25519, rsa },
    privateJwks: { ed25519: edwards.privateJwk, rsa: rivest.privateJwk },
  };
}

const created = '2026-01-01T00:00:00Z' as Instant;

type Made<Key> = { readonly publicKey: Key; readonly privateJwk: object };

async function makeEd25519(): Promise<Made<Ed25519Key>> {
  const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  if (!('privateKey' in pair)) {
    throw new Error('This platform makes no Ed25519 keys.');
  }
  const { x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const jwk = { kty: 'OKP', crv: 'Ed25519', x } as const;
  return {
    publicKey: {
      type: 'ed25519',
      jwk,
      thumbprint: await calculateJwkThumbprint(jwk),
      publicKeyMultibase: publicKeyMultibase(jwk),
      created,
      isDevelopment: false,
    },
    privateJwk: await crypto.subtle.exportKey('jwk', pair.privateKey),
  };
}

async function makeRsa(): Promise<Made<RsaKey>> {
  const pair = await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-256',
      modulusLength: 2048,
      publicExponent: Uint8Array.of(1, 0, 1),
    },
    true,
    ['sign', 'verify'],
  );
  const { n = '', e = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const jwk = { kty: 'RSA', n, e } as const;
  return {
    publicKey: {
      type: 'rsa',
      jwk,
      thumbprint: await calculateJwkThumbprint(jwk),
      publicKeyPem: `${await exportSPKI(pair.publicKey)}\n`,
      created,
      isDevelopment: false,
    },
    privateJwk: await crypto.subtle.exportKey('jwk', pair.privateKey),
  };
}
