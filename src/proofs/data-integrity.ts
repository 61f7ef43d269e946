/** Data Integrity proofs. @see W3C Verifiable Credential Data Integrity 1.0, section 4; W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.2 */

import { concatBytes } from '@noble/hashes/utils.js';
import { base58 } from '@scure/base';
import type { ContextLoader } from '../documents/contexts/loader.ts';
import { digest } from './digest.ts';
import { ProofError } from './proof-error.ts';
import { type Ed25519SigningKey, signatureOf } from './signing-key.ts';
import { type SuiteName, suites } from './suites.ts';

export type ProofOptions = {
  readonly type: 'DataIntegrityProof';
  readonly cryptosuite: SuiteName;
  /** UTC, whole seconds. */
  readonly created: string;
  /** DID URL of the key. */
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
};

export type DataIntegrityProof = ProofOptions & {
  /** `z` and base58btc of the 64 bytes. */
  readonly proofValue: string;
};

export type HashData = {
  readonly documentQuads: string;
  readonly proofQuads: string;
  /** 64 bytes: SHA-256 of the canonical proof options, then of the canonical document. */
  readonly hash: Uint8Array<ArrayBuffer>;
};

/**
 * What is signed.
 *
 * @param document without a proof of its own; those of credentials inside it are part of it
 * @param proofOptions without `proofValue`; takes the document's context
 * @throws {ProofError} see `canonicalQuads`
 */
export async function hashData(
  document: object,
  proofOptions: object,
  suite: SuiteName = 'eddsa-rdfc-2022',
  loader?: ContextLoader,
): Promise<HashData> {
  const { canonicalize, hash } = suites[suite];
  const { '@context': context } = document as { readonly '@context'?: unknown };
  const documentQuads = await canonicalize(document, loader);
  const ofOptions = await hashedOptions({ ...proofOptions, '@context': context }, suite, loader);
  const documentHash = await digest(hash, documentQuads);
  return {
    documentQuads,
    proofQuads: ofOptions.quads,
    hash: concatBytes(ofOptions.hash, documentHash),
  };
}

type Hashed = { readonly quads: string; readonly hash: Uint8Array };

const known = new Map<string, Hashed>();
const mostKnown = 100;

/** Awards of one issuer that were made on the same day have the same options. */
async function hashedOptions(
  options: object,
  suite: SuiteName,
  loader: ContextLoader | undefined,
): Promise<Hashed> {
  const { canonicalize, hash } = suites[suite];
  // What another loader says of the same context is another matter.
  const key = loader === undefined ? JSON.stringify([suite, options]) : '';
  const before = known.get(key);
  if (before !== undefined) return before;
  const quads = await canonicalize(options, loader);
  const made = { quads, hash: await digest(hash, quads) };
  if (loader !== undefined) return made;
  if (known.size === mostKnown) known.clear();
  known.set(key, made);
  return made;
}

/**
 * The document with one proof, in an array, as both flavours of the official JSON Schema accept it.
 *
 * @throws {ProofError} `already-signed`, and see `canonicalQuads`
 */
export async function addProof<T extends object>(
  document: T,
  {
    key,
    verificationMethod,
    created,
    suite = 'eddsa-rdfc-2022',
    loader,
  }: {
    readonly key: Ed25519SigningKey;
    readonly verificationMethod: string;
    readonly created: string;
    readonly suite?: SuiteName;
    readonly loader?: ContextLoader;
  },
): Promise<T & { readonly proof: readonly [DataIntegrityProof] }> {
  if ('proof' in document) {
    throw new ProofError('already-signed', 'The document has a proof already.');
  }
  const options: ProofOptions = {
    type: 'DataIntegrityProof',
    cryptosuite: suite,
    created,
    verificationMethod,
    proofPurpose: 'assertionMethod',
  };
  const { hash } = await hashData(document, options, suite, loader);
  const proofValue = `z${base58.encode(signatureOf(hash, key))}`;
  return { ...document, proof: [{ ...options, proofValue }] };
}
