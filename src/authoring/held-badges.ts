/** Who of some people has the badge already that they shall be awarded. Pure. */

import type { AwardSource } from '../content/schema/sources.ts';
import { type Address, normalizeAddress } from '../model/recipient.ts';
import { heldBy, type MatchOptions, whoseAwards } from './whose-awards.ts';

export type Wanted = {
  /** `issuer/badge`. */
  readonly badge: string;
  readonly address: Address;
};

/** One person and one badge. */
export const wantedKey = ({ badge, address: { type, value } }: Wanted): string =>
  `${badge} ${type} ${value}`;

/** The first of those before that wants the same, by its place; by the place of each that repeats one. */
export function repeatedWishes(wanted: readonly Wanted[]): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (const [index, one] of wanted.entries()) {
    const key = wantedKey(one);
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else repeated.set(index, before);
  }
  return repeated;
}

/** How many awards there are to be looked at. */
export const rivalsOf = (
  existing: readonly AwardSource[],
  wanted: readonly Wanted[],
): readonly AwardSource[] => {
  const badges = new Set(wanted.map(({ badge }) => badge));
  return existing.filter(({ fields }) => badges.has(fields.badge));
};

/**
 * The award that each of these has already, revoked ones too; one that holds goes before one that does not. An award
 * that is not sealed yet counts, an erased one names nobody.
 *
 * @param wanted each person and badge once
 */
export function heldAlready(
  existing: readonly AwardSource[],
  wanted: readonly Wanted[],
  options: MatchOptions = {},
): ReadonlyMap<number, AwardSource> {
  const held = new Map<number, AwardSource>();
  const note = (index: number, award: AwardSource) => {
    const other = held.get(index);
    if (other === undefined || other.fields.revoked !== undefined) held.set(index, award);
  };
  const indexes = [...wanted.keys()];
  const byBadge = Map.groupBy(indexes, (index) => wanted[index]?.badge ?? '');
  for (const [badge, awards] of Map.groupBy(existing, ({ fields }) => fields.badge)) {
    const places = byBadge.get(badge);
    if (places === undefined) continue;
    const addresses = places.flatMap((index) => wanted[index]?.address ?? []);
    const recipients = awards.map(({ fields }) => heldBy(fields));
    for (const [at, owner] of whoseAwards(recipients, addresses, options).entries()) {
      const [award, index] = [awards[at], owner === undefined ? undefined : places[owner]];
      if (award !== undefined && index !== undefined) note(index, award);
    }
    const typed = new Map(places.map((index) => [keyOf(wanted[index]?.address), index]));
    for (const award of awards) {
      const index = typed.get(keyOf(typedAddress(award)));
      if (index !== undefined) note(index, award);
    }
  }
  return held;
}

const keyOf = (address: Address | undefined): string | undefined =>
  address && `${address.type} ${address.value}`;

const typedAddress = ({ fields: { recipient } }: AwardSource): Address | undefined =>
  recipient?.kind === 'typed' ? normalizeAddress(recipient.address, recipient.type) : undefined;
