/** The bits of somebody else's status list. @see W3C Bitstring Status List 1.0, "Bitstring Expansion Algorithm" */

import { Gunzip } from 'fflate';
import { crc32 } from '../../bakery/crc32.ts';
import { bytesOfBase64url } from './keys.ts';

/** Herd privacy: a list never has fewer bits. */
const minBytes = 16_384;

/** 33 million awards. A list that unpacks to more is refused, whatever it says of itself. */
export const maxBytes = 4 * 1024 * 1024;

export type Bits =
  | { readonly kind: 'bits'; readonly bytes: Uint8Array }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'too-short' }
  | { readonly kind: 'too-large' };

const chunk = 8192;

/** Unpacks bit by bit and stops at the limit, so that a small text cannot fill the memory. */
export function bitsOf(encodedList: string): Bits {
  const packed = encodedList.startsWith('u') ? bytesOfBase64url(encodedList.slice(1)) : undefined;
  if (packed === undefined || packed[0] !== 0x1f || packed[1] !== 0x8b)
    return { kind: 'malformed' };
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  try {
    const gunzip = new Gunzip((part, isFinal) => {
      length += part.length;
      if (length <= maxBytes) parts.push(part);
      isWhole = isFinal;
    });
    for (let at = 0; at < packed.length && length <= maxBytes; at += chunk) {
      gunzip.push(packed.subarray(at, at + chunk), at + chunk >= packed.length);
    }
  } catch {
    return { kind: 'malformed' };
  }
  if (length > maxBytes) return { kind: 'too-large' };
  if (!isWhole) return { kind: 'malformed' };
  if (length < minBytes) return { kind: 'too-short' };
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return isAsPacked(bytes, packed) ? { kind: 'bits', bytes } : { kind: 'malformed' };
}

/** The unpacker stops at the end of the data: what was packed stands behind it. @see RFC 1952, section 2.3.1 */
function isAsPacked(bytes: Uint8Array, packed: Uint8Array): boolean {
  const end = new DataView(packed.buffer, packed.byteOffset + packed.length - 8, 8);
  return end.getUint32(0, true) === crc32(bytes) && end.getUint32(4, true) === bytes.length;
}

/** Index 0 is the most significant bit of the first byte; undefined beyond the end. */
export function bitAt(bytes: Uint8Array, index: number): boolean | undefined {
  const byte = bytes[Math.floor(index / 8)];
  return byte === undefined ? undefined : (byte & (0x80 >>> (index % 8))) !== 0;
}
