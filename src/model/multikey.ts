/** Ed25519 public keys as text. @see W3C Controlled Identifiers 1.0, "Multikey" */

import { base58, base64urlnopad } from '@scure/base';
import type { Ed25519Jwk } from './keys.ts';

/** `z`, then base58btc of the bytes 0xed 0x01 and the 32 of the key: 48 characters that begin with `z6Mk`. */
export const publicKeyMultibase = ({ x }: Pick<Ed25519Jwk, 'x'>): string =>
  `z${base58.encode(Uint8Array.from([0xed, 0x01, ...base64urlnopad.decode(x)]))}`;
