/** Which of the addresses that were seen are recipients': an award holds a hash alone, so each is compared. */

import { type Address, identityHash } from '../../model/recipient.ts';
import type { Gathered } from './gather.ts';

export type Comparing = {
  /** A faster way to what `identityHash` gives. */
  readonly hash?: (address: string, salt: string) => string;
  /** How many hashes may be made; some seconds' worth unless said. */
  readonly maxHashes?: number;
  /** Called after each address, with the number of them all. */
  readonly onStep?: (total: number) => void;
};

export type Recipients = {
  /** Keys of addresses. */
  readonly keys: ReadonlySet<string>;
  /** How many addresses were compared with the awards, and how many there was no time for. */
  readonly compared: number;
  readonly left: number;
};

const enough = 100_000_000;

/**
 * @param listed keys of addresses that somebody named as recipients'; those and the ones at a recipient's place need
 *   no award
 */
export function recipientsAmong(
  { addresses, sealed, typed }: Gathered,
  listed: ReadonlySet<string>,
  { hash = identityHash, maxHashes = enough, onStep = () => {} }: Comparing = {},
): Recipients {
  const keys = new Set<string>();
  const unsure: [key: string, address: Address][] = [];
  for (const [key, address] of addresses) {
    if (typed.has(key) || listed.has(key)) keys.add(key);
    else unsure.push([key, address]);
  }
  const pairs = [...sealed].flatMap(([identity, salts]) =>
    [...salts].map((salt) => ({ identity, salt })),
  );
  const compared = Math.min(unsure.length, Math.floor(maxHashes / Math.max(1, pairs.length)));
  for (const [key, { value }] of unsure.slice(0, compared)) {
    if (pairs.some(({ identity, salt }) => hash(value, salt) === identity)) keys.add(key);
    onStep(compared);
  }
  return { keys, compared, left: unsure.length - compared };
}
