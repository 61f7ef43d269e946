/** What sealing pins of an award, for every form that awards are written in. Source: design, section 2, "Sealing". */

import { bytesToHex } from '@noble/hashes/utils.js';
import type { WrittenName } from '../content/schema/recipient-name.ts';
import type { AwardSource } from '../content/schema/sources.ts';
import { nameHash, type SealedName } from '../model/name-hash.ts';
import { identityHash, normalizeAddress } from '../model/recipient.ts';
import { nameToSeal } from '../model/sealed-name.ts';
import type { Site } from '../model/site.ts';
import { unusedStatusIndex } from '../model/status-index.ts';

export type SealOptions = {
  /** Status indexes in use, by issuer. New ones are added. */
  readonly used: Map<string, Set<number>>;
  readonly policy: Site['recipients'];
  /** Which names are sealed: those that say so, or with `told` all. */
  readonly names?: Site['names'];
  readonly randomBytes: (length: number) => Uint8Array;
};

export type Pins = {
  readonly id: string;
  readonly statusIndex: number;
  readonly type: string;
  readonly salt: string;
  /** Absent where nothing of the recipient changes. */
  readonly recipient?: { readonly identity: string } | { readonly address: string };
  /** Of a name that is only told; absent where nothing of the name changes. */
  readonly name?: SealedName;
};

/** Does sealing have anything to do here? */
export const needsSeal = (
  { fields }: AwardSource,
  policy: Site['recipients'],
  names: Site['names'] = 'page',
): boolean => {
  if (fields.erased !== undefined || fields.recipient === undefined) return false;
  const { kind } = fields.recipient;
  return (
    kind === 'typed' ||
    (kind === 'plain' && policy === 'sealed') ||
    fields.id === undefined ||
    fields.statusIndex === undefined ||
    nameToSeal(fields.name, names) !== undefined
  );
};

/** Undefined when the recipient is no address. */
export function pinsOf(
  { fields }: AwardSource,
  { used, policy, names = 'page', randomBytes }: SealOptions,
): Pins | undefined {
  const [issuer = ''] = fields.badge.split('/');
  const indexes = used.get(issuer) ?? new Set();
  used.set(issuer, indexes);
  const statusIndex = fields.statusIndex ?? unusedStatusIndex(indexes, randomBytes);
  indexes.add(statusIndex);
  const id = fields.id ?? randomUuid(randomBytes(16));
  const { recipient } = fields;
  if (recipient === undefined) return undefined;
  if (recipient.kind === 'sealed' || (recipient.kind === 'plain' && policy === 'plain')) {
    const { type, salt } = recipient;
    return { id, statusIndex, type, salt, ...sealedName(fields.name, names, randomBytes) };
  }
  const address = normalizeAddress(recipient.address, recipient.type);
  if (address === undefined) return undefined;
  const salt = recipient.kind === 'plain' ? recipient.salt : bytesToHex(randomBytes(16));
  return {
    id,
    statusIndex,
    type: address.type,
    salt,
    recipient:
      policy === 'plain'
        ? { address: recipient.address }
        : { identity: identityHash(address.value, salt) },
    ...sealedName(fields.name, names, randomBytes),
  };
}

function sealedName(
  written: WrittenName | undefined,
  names: Site['names'],
  randomBytes: SealOptions['randomBytes'],
): Pick<Pins, 'name'> {
  const name = nameToSeal(written, names);
  if (name === undefined) return {};
  const salt = bytesToHex(randomBytes(16));
  return { name: { identity: nameHash(name, salt), salt } };
}

/** Version 4, lower case. @see RFC 9562, section 5.4 */
export function randomUuid(bytes: Uint8Array): string {
  const fixed = Uint8Array.from(bytes);
  fixed[6] = ((fixed[6] ?? 0) & 0x0f) | 0x40;
  fixed[8] = ((fixed[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(fixed).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
