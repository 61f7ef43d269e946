/**
 * SHA-2 at once. Node's own where there is Node: asking WebCrypto means waiting for another thread, which takes longer
 * than the work. Elsewhere WebCrypto.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

type HashName = 'SHA-256' | 'SHA-384';

/** @see Node.js, "crypto.hash(algorithm, data[, options])" */
type OneShot = {
  (algorithm: string, data: string, encoding: 'buffer'): Uint8Array;
  (algorithm: string, data: string, encoding: 'hex'): string;
};
type WithBuiltins = {
  readonly process?: {
    readonly getBuiltinModule?: (name: string) => { readonly hash?: OneShot } | undefined;
  };
};

const { process } = globalThis as WithBuiltins;
const native = process?.getBuiltinModule?.('node:crypto')?.hash;

/** @param text hashed as UTF-8 */
export async function digest(name: HashName, text: string): Promise<Uint8Array> {
  if (native !== undefined) return native(name.replace('-', '').toLowerCase(), text, 'buffer');
  return new Uint8Array(await crypto.subtle.digest(name, new TextEncoder().encode(text)));
}

/** SHA-256 in hexadecimal digits, without waiting anywhere. */
export const hexDigest = (text: string): string =>
  native === undefined ? bytesToHex(sha256(utf8ToBytes(text))) : native('sha256', text, 'hex');
