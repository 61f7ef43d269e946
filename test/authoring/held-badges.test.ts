import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldAlready, repeatedWishes, rivalsOf } from '../../src/authoring/held-badges.ts';
import type { AwardFields } from '../../src/content/schema/award.ts';
import type { AwardSource } from '../../src/content/schema/sources.ts';
import { identityHash, normalizeAddress } from '../../src/model/recipient.ts';

const addressOf = (person: number) => {
  const address = normalizeAddress(`p${person}@example.org`);
  if (address === undefined) throw new Error('no address');
  return address;
};
const badge = (number: number) => `acme/badge-${number}`;
const wish = (person: number, of = 0) => ({ badge: badge(of), address: addressOf(person) });

const award = (
  person: number,
  of: number,
  more: Partial<AwardFields> = {},
  salt = `${person}-${of}-${JSON.stringify(more)}`,
): AwardSource => ({
  origin: { file: 'recipients/x.md', path: [] },
  fields: {
    badge: badge(of),
    issuedOn: { kind: 'date', date: '2026-05-01' },
    recipient: {
      kind: 'sealed',
      type: 'email',
      identity: identityHash(addressOf(person).value, salt),
      salt,
    },
    ...more,
  } as AwardFields,
});

const revoked = { on: { kind: 'date', date: '2026-06-01' }, reason: 'x' } as const;

test('exactly those are found who have that badge, in whatever order', () => {
  const pair = fc.tuple(fc.nat(5), fc.nat(2));
  fc.assert(
    fc.property(
      fc.array(pair, { maxLength: 8 }),
      fc.uniqueArray(pair, { maxLength: 8, selector: String }),
      (existing, wanted) => {
        const awards = existing.map(([person, of], index) =>
          award(person, of, {}, `salt ${index}`),
        );
        const held = heldAlready(
          awards,
          wanted.map(([person, of]) => wish(person, of)),
        );
        const expected = wanted.flatMap((one, index) =>
          existing.some((other) => String(other) === String(one)) ? [index] : [],
        );
        expect([...held.keys()].sort()).toEqual(expected);
      },
    ),
  );
});

test('an award that holds goes before a revoked one, and a revoked one counts', () => {
  const [void_, valid] = [award(1, 0, { revoked }), award(1, 0)];
  expect(heldAlready([void_, valid], [wish(1)]).get(0)).toBe(valid);
  expect(heldAlready([valid, void_], [wish(1)]).get(0)).toBe(valid);
  expect(heldAlready([void_], [wish(1)]).get(0)).toBe(void_);
});

test('an award that is not sealed counts, and an erased one is nobody’s', () => {
  const typed = award(1, 0, { recipient: { kind: 'typed', address: ' P1@Example.org' } });
  expect(heldAlready([typed], [wish(2), wish(1)]).get(1)).toBe(typed);
  const { recipient: _, ...rest } = award(1, 0).fields;
  const erased = { origin: typed.origin, fields: rest as AwardFields };
  expect(heldAlready([erased], [wish(1)]).size).toBe(0);
});

test('awards of other badges are not even compared', () => {
  const hashes: string[] = [];
  const hash = (address: string, salt: string) => {
    hashes.push(address);
    return identityHash(address, salt);
  };
  expect(heldAlready([award(1, 1)], [wish(1)], { hash }).size).toBe(0);
  expect(hashes).toEqual([]);
  expect(rivalsOf([award(1, 1), award(2, 0)], [wish(1)])).toHaveLength(1);
});

test('who wants the same again is told with the first that does', () => {
  expect(repeatedWishes([wish(1), wish(2), wish(1, 1), wish(1), wish(1)])).toEqual(
    new Map([
      [3, 0],
      [4, 0],
    ]),
  );
});
