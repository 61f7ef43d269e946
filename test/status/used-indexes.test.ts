import { expect, test } from 'vitest';
import { listLength } from '../../src/model/status-index.ts';
import { usedIndexes } from '../../src/status/used-indexes.ts';
import { bitAt, bitsOf } from '../../src/verify/ob30/bitstring.ts';
import { publish } from '../support/publication.ts';
import { ids, minimal, sealedAward } from '../support/site.ts';

/** The indexes whose bit is 1. */
const taken = (list: string): number[] => {
  const bits = bitsOf(list);
  if (bits.kind !== 'bits') throw new Error(bits.kind);
  return Array.from({ length: listLength }, (_, at) => at).filter((at) => bitAt(bits.bytes, at));
};

const of = async (files: Record<string, string>) => {
  const { publication } = await publish({ ...minimal, ...files });
  const issuer = publication.issuers.get('acme');
  if (issuer === undefined) throw new Error('There is no issuer.');
  return usedIndexes(issuer).lists.map(taken);
};

test('the places of all awards, revoked and erased ones too, and of none else', async () => {
  const revoked = sealedAward(ids[1], 4, 'revoked: { on: 2026-06-01, reason: By mistake. }\n');
  const erased = `---\nbadge: acme/engines\nissuedOn: 2026-05-01\nid: ${ids[2]}\nstatusIndex: 9\nerased: 2026-06-01\n---\n`;
  expect(await of({ 'recipients/b.md': revoked, 'recipients/c.md': erased })).toEqual([[4, 9, 17]]);
});

test('a list for each that was begun, empty ones between', async () => {
  expect(await of({ 'recipients/b.md': sealedAward(ids[1], 2 * listLength + 5) })).toEqual([
    [17],
    [],
    [5],
  ]);
});

test('no list without an award', () => {
  expect(usedIndexes({ badgeClasses: [] })).toEqual({ lists: [] });
});
