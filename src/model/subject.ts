/** The recipient's name in an Open Badges 3.0 credential: one per award, so that two awards of a person cannot be linked. */

import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AwardId } from './award.ts';

/** `urn:uuid:` and the UUID v5 of the award's id and the word `recipient`. @see RFC 9562, section 5.5 */
export function subjectUrn(id: AwardId): string {
  const space = hexToBytes(id.replaceAll('-', ''));
  const bytes = sha1(concatBytes(space, utf8ToBytes('recipient'))).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  const parts = [0, 8, 12, 16, 20].map((start, at, all) => hex.slice(start, all[at + 1]));
  return `urn:uuid:${parts.join('-')}`;
}
