/** Cryptosuites, one entry each. @see W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.2 */

import type { KeyType } from '../model/keys.ts';
import { type Canonicalize, canonicalQuads } from './canonical-quads.ts';

type Suite = {
  readonly canonicalize: Canonicalize;
  readonly hash: 'SHA-256';
  readonly key: KeyType;
};

export const suites = {
  'eddsa-rdfc-2022': { canonicalize: canonicalQuads, hash: 'SHA-256', key: 'ed25519' },
} as const satisfies Readonly<Record<string, Suite>>;

export type SuiteName = keyof typeof suites;
