/** Which rows of a private list a change awards, and which of its awards are for nobody on the list. Pure. */

import type { PrivateList, PrivateRow } from '../../../authoring/private-list.ts';
import { heldBy, type MatchOptions, whoseAwards } from '../../../authoring/whose-awards.ts';
import type { AwardSource } from '../../../content/schema/sources.ts';
import { type Address, normalizeAddress } from '../../../model/recipient.ts';

export type Given = { readonly row: number; readonly award: AwardSource };

export type Matches = {
  /** New awards, each with the row it is for, in the order of the rows. */
  readonly awarded: readonly Given[];
  /** Earlier awards of the same badges to people of the list. */
  readonly had: readonly Given[];
  /** New awards that are for nobody on the list. */
  readonly unmatched: readonly AwardSource[];
  /** Numbers of rows that get nothing and had nothing. */
  readonly missing: readonly number[];
  /** Rows that would have a badge more than once. */
  readonly twice: readonly { readonly row: number; readonly badge: string }[];
  /** Numbers of rows whose address stands in an earlier row, which counts. */
  readonly repeated: readonly number[];
  /** Numbers of rows without an address. */
  readonly unreadable: readonly number[];
};

type Usable = PrivateRow & { readonly address: Address };

/**
 * @param fresh awards that the change makes
 * @param earlier awards of the same badges that still count
 */
export function matchList(
  { rows }: Pick<PrivateList, 'rows'>,
  fresh: readonly AwardSource[],
  earlier: readonly AwardSource[],
  options: MatchOptions,
): Matches {
  const people = rows.filter(isUsable).filter(({ repeats }) => repeats === undefined);
  const owners = ownersOf(fresh, people, options);
  const awarded = given(fresh, owners, people);
  const had = given(earlier, ownersOf(earlier, people, options), people);
  const served = new Set([...awarded, ...had].map(({ row }) => row));
  return {
    awarded,
    had,
    unmatched: fresh.filter((_, index) => owners[index] === undefined),
    missing: people.map(({ number }) => number).filter((number) => !served.has(number)),
    twice: twiceIn(awarded, had),
    repeated: rows.filter(({ repeats }) => repeats !== undefined).map(({ number }) => number),
    unreadable: rows.filter((row) => !isUsable(row)).map(({ number }) => number),
  };
}

const isUsable = (row: PrivateRow): row is Usable => row.address !== undefined;

/** For each award the index of the person it is for. What is not sealed yet says so itself. */
function ownersOf(
  awards: readonly AwardSource[],
  people: readonly Usable[],
  options: MatchOptions,
): readonly (number | undefined)[] {
  const places = new Map(people.map(({ address }, index) => [keyOf(address), index]));
  const sealed = whoseAwards(
    awards.map(({ fields }) => heldBy(fields)),
    people.map(({ address }) => address),
    options,
  );
  return awards.map(({ fields: { recipient } }, index) => {
    if (recipient?.kind !== 'typed') return sealed[index];
    const address = normalizeAddress(recipient.address, recipient.type);
    return address && places.get(keyOf(address));
  });
}

const keyOf = ({ type, value }: Address): string => `${type} ${value}`;

function given(
  awards: readonly AwardSource[],
  owners: readonly (number | undefined)[],
  people: readonly Usable[],
): readonly Given[] {
  return awards
    .flatMap((award, index): Given[] => {
      const person = people[owners[index] ?? -1];
      return person === undefined ? [] : [{ row: person.number, award }];
    })
    .sort((a, b) => a.row - b.row);
}

/** What somebody had twice before is no matter of this change. */
function twiceIn(awarded: readonly Given[], had: readonly Given[]): Matches['twice'] {
  const keyOfGiven = ({ row, award }: Given) => `${row} ${award.fields.badge}`;
  const before = new Set(had.map(keyOfGiven));
  return [...Map.groupBy(awarded, keyOfGiven)].flatMap(([key, group]) => {
    const [first] = group;
    const isTwice = group.length > 1 || before.has(key);
    return first !== undefined && isTwice
      ? [{ row: first.row, badge: first.award.fields.badge }]
      : [];
  });
}
