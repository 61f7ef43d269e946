/**
 * SHA-2 at once. Node's own where there is Node: asking WebCrypto means waiting for another thread, which takes longer
 * than the work. Elsewhere WebCrypto.
 */

type HashName = 'SHA-256' | 'SHA-384';

/** @see Node.js, "crypto.hash(algorithm, data[, options])" */
type OneShot = (algorithm: string, data: string, encoding: 'buffer') => Uint8Array;
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
