/** Published documents and keys, and how a proof is checked without any code that signs. */

import { readFileSync } from 'node:fs';
import { base58, base64urlnopad } from '@scure/base';
import { type ContextLoader, createContextLoader } from '../../src/documents/contexts/loader.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Ed25519Key } from '../../src/model/keys.ts';
import { publicKeyMultibase } from '../../src/model/multikey.ts';
import { hashData } from '../../src/proofs/data-integrity.ts';
import { type Ed25519SigningKey, importSigningKey } from '../../src/proofs/signing-key.ts';
import { shared } from '../shared.ts';

export const vector = (path: string): string =>
  readFileSync(shared(`spec/vectors/${path}`), 'utf8');

/** Whatever a published document has; tests look closer. */
// biome-ignore lint/suspicious/noExplicitAny: published JSON of many shapes
export type Json = any;

export const jsonVector = (path: string): Json => JSON.parse(vector(path));

export const contextText = (file: string): object =>
  JSON.parse(readFileSync(shared(`spec/contexts/${file}`), 'utf8'));

/** What published samples name beside the two contexts of ours. */
const files = {
  'https://www.w3.org/ns/credentials/v2': 'credentials-v2.json',
  'https://www.w3.org/ns/credentials/examples/v2': 'credentials-examples-v2.json',
  'https://www.w3.org/2018/credentials/v1': 'credentials-v1.json',
  'https://w3id.org/security/data-integrity/v1': 'security-data-integrity-v1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json': 'ob-v3p0-context-3.0.1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json': 'ob-v3p0-context-3.0.2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': 'ob-v3p0-context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': 'ob-v3p0-extensions.json',
};

/** @param replaced other texts than the usual ones, by address */
export const publishedLoader = (replaced: Readonly<Record<string, string>> = {}): ContextLoader =>
  createContextLoader(
    new Map(
      Object.entries({ ...files, ...replaced }).map(([url, file]) => [url, contextText(file)]),
    ),
  );

/** The 32 bytes behind `z6Mk…`. */
export const bytesOfMultibase = (multibase: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(base58.decode(multibase.slice(1)).slice(2));

/**
 * Does one of the proofs of a document hold, by the key that stands in its verification method?
 *
 * @throws {ProofError} when the document cannot have a proof at all
 */
export async function proofHolds(
  signed: Json,
  loader?: ContextLoader,
  suite: string = 'eddsa-rdfc-2022',
): Promise<boolean> {
  const { proof, ...document } = signed;
  const one = [proof].flat().find(({ cryptosuite }) => cryptosuite === suite);
  const { proofValue, ...options } = one;
  const { hash } = await hashData(document, options, undefined, loader);
  const multibase = options.verificationMethod.split(/[#:]/).at(-1);
  const bytes = bytesOfMultibase(multibase);
  const key = await crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
  const signature = Uint8Array.from(base58.decode(proofValue.slice(1)));
  return crypto.subtle.verify('Ed25519', key, signature, hash);
}

/** @param seed and point, 32 bytes each, of a published test key */
export async function publishedKey(
  seed: Uint8Array,
  point: Uint8Array,
): Promise<Ed25519SigningKey> {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(point) } as const;
  const publicKey: Ed25519Key = {
    type: 'ed25519',
    jwk,
    thumbprint: 'published',
    publicKeyMultibase: publicKeyMultibase(jwk),
    created: '2026-01-01T00:00:00Z' as Instant,
    isDevelopment: false,
  };
  return importSigningKey({ ...jwk, d: base64urlnopad.encode(seed) }, publicKey);
}
