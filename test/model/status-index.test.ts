import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listLength, statusPlace, unusedStatusIndex } from '../../src/model/status-index.ts';

/** Bytes that spread over the whole range. */
function chance(seed: number): (length: number) => Uint8Array {
  let state = (seed * 2 + 1) >>> 0;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

/** Exactly these numbers, one after the other. */
function given(...numbers: readonly number[]): (length: number) => Uint8Array {
  const bytes = numbers.map((number) => {
    const four = new Uint8Array(4);
    new DataView(four.buffer).setUint32(0, number);
    return four;
  });
  return (length) => {
    const next = bytes.shift();
    if (next === undefined || length !== next.length) throw new Error('There is no more chance.');
    return next;
  };
}

const upTo = (count: number): Set<number> => new Set(Array.from({ length: count }, (_, at) => at));

test.each([
  [0, { list: 1, bit: 0 }],
  [131_071, { list: 1, bit: 131_071 }],
  [131_072, { list: 2, bit: 0 }],
  [48_213 + 3 * 131_072, { list: 4, bit: 48_213 }],
])('statusPlace of %i', (index, place) => {
  expect(statusPlace(index)).toEqual(place);
});

describe('unusedStatusIndex', () => {
  test('the random number itself, within one list', () => {
    expect(unusedStatusIndex(new Set(), given(48_213))).toBe(48_213);
    expect(unusedStatusIndex(new Set(), given(listLength + 5))).toBe(5);
    expect(unusedStatusIndex(new Set(), given(2 ** 32 - 1))).toBe(listLength - 1);
  });

  test('a used one is drawn again', () => {
    expect(unusedStatusIndex(new Set([7, 8]), given(7, 8, 7, 9))).toBe(9);
  });

  test('bytes may be a part of a larger buffer', () => {
    const pool = Buffer.from([9, 9, 0, 0, 1, 44]);
    expect(unusedStatusIndex(new Set(), () => pool.subarray(2, 6))).toBe(300);
  });

  test('the last free place of a full list is found, the first one behind the end too', () => {
    const used = upTo(listLength);
    used.delete(77);
    expect(unusedStatusIndex(used, chance(1))).toBe(77);
    used.add(77);
    used.delete(0);
    expect(unusedStatusIndex(used, chance(2))).toBe(0);
  });

  test('a full list makes room for one more list, where numbers that are not fair are drawn again', () => {
    const used = upTo(listLength);
    expect(unusedStatusIndex(used, given(5, listLength + 6))).toBe(listLength + 6);
    const three = upTo(2 * listLength + 1);
    three.delete(0);
    // 2^32 is no multiple of three lists: the rest of the range would favour small indexes.
    const fair = 2 ** 32 - (2 ** 32 % (3 * listLength));
    expect(unusedStatusIndex(three, given(fair, 2 ** 32 - 1, fair - 1))).toBe(3 * listLength - 1);
  });

  test('law: never a used one, and within as few lists as hold all', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(fc.nat(listLength * 2), fc.nat(30))),
        fc.nat(),
        fc.nat(40),
        (some, seed, more) => {
          const used = new Set(some);
          const random = chance(seed);
          for (let count = 0; count < more; count += 1) {
            const index = unusedStatusIndex(used, random);
            expect(used.has(index)).toBe(false);
            expect(Number.isInteger(index)).toBe(true);
            expect(index).toBeGreaterThanOrEqual(0);
            expect(statusPlace(index).list).toBe(1);
            used.add(index);
          }
        },
      ),
    ));

  test('spread evenly: 16,000 draws over 16 parts of the list', () => {
    const counts = new Array<number>(16).fill(0);
    const random = chance(42);
    for (let count = 0; count < 16_000; count += 1) {
      const part = Math.floor(unusedStatusIndex(new Set(), random) / (listLength / 16));
      counts[part] = (counts[part] ?? 0) + 1;
    }
    // Chi-squared with 15 degrees of freedom: 44 is passed once in 10,000 times by true chance.
    const chiSquared = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquared).toBeLessThan(44);
  });
});
