/** Key pairs for issuers that have none, made by a browser: the same files as `badges keys new` writes. */

import type { PrivateJwk } from '../../authoring/key-files.ts';
import { secretText } from '../../authoring/key-files.ts';
import { type KeyPlan, keyPlan } from '../../authoring/key-plan.ts';
import { keyTypes, newSteps } from '../../authoring/key-steps.ts';
import { thumbprint } from '../../content/schema/thumbprint.ts';
import type { Instant } from '../../model/instant.ts';
import type { KeyType } from '../../model/keys.ts';
import { compareText } from '../../problems/problem.ts';

/** RSA-2048 with the exponent 65537, or Ed25519. */
const algorithms = {
  ed25519: { name: 'Ed25519' },
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  },
} as const;

/** @throws where the browser cannot make keys of that type, or the page did not come over a secure connection */
export async function generateKeyPair(type: KeyType): Promise<PrivateJwk> {
  const pair = await crypto.subtle.generateKey(algorithms[type], true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('A key pair was to be made.');
  return (await crypto.subtle.exportKey('jwk', pair.privateKey)) as PrivateJwk;
}

export type MadeKeys = {
  /** Public, to be committed. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** The one secret for the workflow: a JWK Set of all private keys. */
  readonly secret: string;
};

/**
 * @param issuers slugs of those that have no keys
 * @param generate makes a key pair
 */
export async function makeKeys(
  issuers: readonly string[],
  now: Instant,
  generate: (type: KeyType) => Promise<PrivateJwk> = generateKeyPair,
): Promise<MadeKeys> {
  const made: KeyPlan['made'][number][] = [];
  for (const issuer of issuers) {
    const { steps } = newSteps({ issuer, keys: [], types: keyTypes });
    const pairs = new Map<KeyType, PrivateJwk>();
    for (const { type } of steps) pairs.set(type, await generate(type));
    made.push(...keyPlan(steps, { issuer, now, pairs }).made);
  }
  const keys = made.map(({ privateJwk }) => privateJwk);
  // The same keys, the same text, in whatever order they were made.
  keys.sort((a, b) => compareText(thumbprint(a), thumbprint(b)));
  return { files: made.map(({ file, text }) => ({ path: file, text })), secret: secretText(keys) };
}

/** Both sets of private keys as one; undefined where what is there already is no such set. */
export function joinedSecret(there: string, more: string): string | undefined {
  try {
    const before = JSON.parse(there) as { keys?: unknown };
    const after = JSON.parse(more) as { keys: unknown[] };
    return Array.isArray(before.keys)
      ? `${JSON.stringify({ keys: [...before.keys, ...after.keys] }, undefined, 2)}\n`
      : undefined;
  } catch {
    return undefined;
  }
}
