/** Which awards were made to which of some addresses: an award holds a hash alone, so each is compared. Pure. */

import type { AwardFields } from '../content/schema/award.ts';
import {
  type Address,
  identityHash,
  normalizeAddress,
  type Recipient,
} from '../model/recipient.ts';

export type MatchOptions = {
  /** A faster way to what `identityHash` gives. */
  readonly hash?: (address: string, salt: string) => string;
  /** Called after each award. */
  readonly onStep?: () => void;
};

/**
 * For each recipient the index of the address that it is, or undefined. A list that is in the order of the awards is
 * gone through once; any other costs a hash for each pair.
 */
export function whoseAwards(
  recipients: readonly (Recipient | undefined)[],
  addresses: readonly Address[],
  { hash = identityHash, onStep = () => {} }: MatchOptions = {},
): readonly (number | undefined)[] {
  let next = 0;
  return recipients.map((recipient) => {
    const found = recipient && search(recipient, addresses, next, hash);
    // Awards are mostly in the order of the list they were made from.
    if (found !== undefined) next = found + 1;
    onStep();
    return found;
  });
}

function search(
  { type, identity, salt }: Recipient,
  addresses: readonly Address[],
  start: number,
  hash: (address: string, salt: string) => string,
): number | undefined {
  const count = addresses.length;
  for (let step = 0; step < count; step += 1) {
    const index = (start + step) % count;
    const address = addresses[index];
    if (address?.type === type && hash(address.value, salt) === identity) return index;
  }
  return undefined;
}

/** The recipient of an award as it is published; undefined while it is not sealed, and of an erased award. */
export function heldBy({ recipient }: Pick<AwardFields, 'recipient'>): Recipient | undefined {
  if (recipient === undefined || recipient.kind === 'typed') return undefined;
  const { type, salt } = recipient;
  if (recipient.kind === 'sealed') return { type, identity: recipient.identity, salt };
  const address = normalizeAddress(recipient.address, type);
  return address && { type, identity: identityHash(address.value, salt), salt };
}
