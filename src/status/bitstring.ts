/** The bits of a status list as text. @see W3C Bitstring Status List 1.0, "Bitstring Encoding" */

import { base64urlnopad } from '@scure/base';
import { gzipSync } from 'fflate';
import { listLength } from '../model/status-index.ts';

// The encoder is JavaScript of a pinned version, and its settings and header name neither time nor machine: the same
// bits give the same bytes wherever they are packed.
const packing = { level: 9, mem: 4, mtime: 0 } as const;

/**
 * @param set indexes of the bits that are 1, from 0, in any order; index 0 is the most significant bit of the first byte
 * @param length of the list, in bits
 * @returns multibase: `u` and the GZIP of the bits in base64url, without padding
 * @throws {RangeError} for an index outside the list
 */
export function encodedList(set: Iterable<number>, length = listLength): string {
  const bytes = new Uint8Array(Math.ceil(length / 8));
  for (const index of set) {
    if (!Number.isInteger(index) || index < 0 || index >= length) {
      throw new RangeError(`A list of ${length} entries has none with the index ${index}.`);
    }
    const at = index >>> 3;
    bytes[at] = (bytes[at] ?? 0) | (0x80 >>> (index & 7));
  }
  return `u${base64urlnopad.encode(gzipSync(bytes, packing))}`;
}
