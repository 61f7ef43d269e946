/** Which awards are whose: by a private list, or by the addresses in the content where these stand there. */

import type { PrivateList, PrivateRow } from '../../../authoring/private-list.ts';
import { heldBy, whoseAwards } from '../../../authoring/whose-awards.ts';
import type { AwardSource } from '../../../content/schema/sources.ts';
import type { AwardId, GrantedAward } from '../../../model/award.ts';
import type { Publication } from '../../../model/publication.ts';
import { type Address, normalizeAddress } from '../../../model/recipient.ts';
import { compareText } from '../../../problems/problem.ts';
import { fastIdentityHash } from '../../identity-hash.ts';
import type { Io } from '../../io.ts';

/** One award and the person it was made to. */
export type Held = {
  readonly award: GrantedAward;
  readonly address: Address;
  readonly cells: Readonly<Record<string, string>>;
  /** Of the private list, if there is one. */
  readonly row?: number;
};

export type People = {
  readonly held: readonly Held[];
  readonly header: readonly string[];
  readonly separator: string;
  readonly people: number;
  /** Numbers of rows with an address that no award was made to. */
  readonly unmatched: readonly number[];
  /** Numbers of rows whose address stands in an earlier row too. */
  readonly repeated: readonly number[];
  /** Awards whose address nobody can tell without a list. */
  readonly sealed: number;
};

/** Awards in the order in which they are written, each with what is published of it; erased ones are nobody's. */
type Wanted = readonly { readonly source: AwardSource; readonly award: GrantedAward }[];

export function wantedAwards(
  sources: readonly AwardSource[],
  { awards }: Publication,
  badge: string | undefined,
): Wanted {
  return sources.flatMap((source) => {
    const award = awards.get(source.fields.id as AwardId);
    if (award?.kind !== 'granted') return [];
    return badge === undefined || award.badgeClass.key === badge ? [{ source, award }] : [];
  });
}

export function peopleOfList(
  { rows, header, separator }: PrivateList,
  wanted: Wanted,
  io: Pick<Io, 'progress'>,
): People {
  const first = rows.filter(isUsable).filter(({ repeats }) => repeats === undefined);
  const progress = io.progress('Comparing the list with the awards', wanted.length);
  const owners = whoseAwards(
    wanted.map(({ source }) => heldBy(source.fields)),
    first.map(({ address }) => address),
    { hash: fastIdentityHash, onStep: () => progress.advance() },
  );
  progress.done();
  const byOwner = Map.groupBy(wanted, (_, index) => owners[index] ?? -1);
  const held = first.flatMap(({ address, cells, number }, index) =>
    inOrder(byOwner.get(index) ?? []).map((award) => ({ award, address, cells, row: number })),
  );
  const unmatched = first.filter((_, index) => !byOwner.has(index)).map(({ number }) => number);
  return {
    held,
    header,
    separator,
    people: first.length - unmatched.length,
    unmatched,
    repeated: rows.filter(({ repeats }) => repeats !== undefined).map(({ number }) => number),
    sealed: 0,
  };
}

const isUsable = (row: PrivateRow): row is PrivateRow & { readonly address: Address } =>
  row.address !== undefined;

const inOrder = (wanted: Wanted): readonly GrantedAward[] =>
  wanted
    .map(({ award }) => award)
    .sort(
      (a, b) =>
        compareText(a.issuedOn, b.issuedOn) ||
        compareText(a.badgeClass.key, b.badgeClass.key) ||
        compareText(a.id, b.id),
    );

/** Under the policy `recipients: plain`. */
export function peopleOfContent(wanted: Wanted): People {
  const header = ['recipient', 'name'];
  const held = wanted.flatMap(({ source, award }): Held[] => {
    const { recipient } = source.fields;
    if (recipient?.kind !== 'plain') return [];
    const address = normalizeAddress(recipient.address, recipient.type);
    if (address === undefined) return [];
    return [{ award, address, cells: { recipient: recipient.address, name: award.name ?? '' } }];
  });
  const people = new Set(held.map(({ address: { type, value } }) => `${type} ${value}`)).size;
  const sealed = wanted.length - held.length;
  return { held, header, separator: ',', people, unmatched: [], repeated: [], sealed };
}
