import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listLength } from '../../src/model/status-index.ts';
import { encodedList } from '../../src/status/bitstring.ts';
import { hasShared, shared } from '../shared.ts';

const packed = (text: string): Buffer => Buffer.from(text.slice(1), 'base64url');
const bits = (text: string): Buffer => gunzipSync(packed(text));

describe.skipIf(!hasShared)('the published vector', () => {
  test('ours expands to the same bytes, and the reference reads both', async () => {
    const file = shared('spec/vectors/bitstring/all-zero-16kb.json');
    const vector = JSON.parse(await readFile(file, 'utf8'));
    expect(bits(encodedList([], vector.bits))).toEqual(bits(vector.encodedList));
    expect(bits(vector.encodedList)).toEqual(Buffer.alloc(vector.bytes));
    for (const text of [vector.encodedList, encodedList(vector.setIndexes)]) {
      const list = await decodeList({ encodedList: text });
      expect(list.length).toBe(vector.bits);
      expect([0, 7, 8, 65_535, vector.bits - 1].map((index) => list.getStatus(index))).toEqual(
        Array.from({ length: 5 }, () => false),
      );
    }
  });
});

const edges = [0, 7, 8, listLength - 1];
const many = Array.from({ length: 2_000 }, (_, at) => (at * 48_271) % listLength);
const indexes = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: listLength - 1 }), { maxLength: 300 }),
    fc.subarray(edges),
  )
  .map(([anywhere, atEdges]) => new Set([...anywhere, ...atEdges]));

const ones = (bytes: Uint8Array): number =>
  bytes.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);

describe('the law', () => {
  test('the reference finds every index that was set, and no other', () =>
    fc.assert(
      fc.asyncProperty(indexes, async (set) => {
        const text = encodedList(set);
        const list = await decodeList({ encodedList: text });
        expect(list.length).toBe(listLength);
        expect([...set].filter((index) => !list.getStatus(index))).toEqual([]);
        for (const edge of edges) expect(list.getStatus(edge)).toBe(set.has(edge));
        expect(ones(bits(text))).toBe(set.size);
      }),
    ));

  test('a list of any length answers for each of its indexes', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 100 }), async (wanted) => {
        const set = [...wanted.keys()].filter((index) => wanted[index]);
        const list = await decodeList({ encodedList: encodedList(set, wanted.length) });
        expect(wanted.map((_, index) => list.getStatus(index))).toEqual(wanted);
      }),
    ));

  test('order and repetition do not matter', () =>
    fc.assert(
      fc.property(indexes, (set) => {
        const text = encodedList(set);
        expect(encodedList([...set].reverse())).toBe(text);
        expect(encodedList([...set, ...set])).toBe(text);
      }),
    ));
});

describe('the text', () => {
  test.each([
    [0, 0, 0x80],
    [7, 0, 0x01],
    [8, 1, 0x80],
    [listLength - 1, 16_383, 0x01],
  ])('index %i is in byte %i as %i', (index, at, byte) => {
    const expected = Buffer.alloc(16_384);
    expected[at] = byte;
    expect(bits(encodedList([index]))).toEqual(expected);
  });

  test('multibase base64url without padding, of all 16,384 bytes', () => {
    for (const set of [[], [1], [1, 2_000], Array.from({ length: listLength }, (_, at) => at)]) {
      const text = encodedList(set);
      expect(text).toMatch(/^u[A-Za-z0-9_-]+$/);
      expect(bits(text)).toHaveLength(16_384);
    }
  });

  test('its GZIP header names neither a time nor the machine', () => {
    // RFC 1952, section 2.3: magic, deflate, no flags, no time, densest, and Unix everywhere.
    const header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3];
    expect([...packed(encodedList([3, 4])).subarray(0, 10)]).toEqual(header);
    expect([...packed(encodedList([])).subarray(0, 10)]).toEqual(header);
  });

  test('is the same on every machine', () => {
    expect(encodedList(edges)).toBe(
      'uH4sIAAAAAAACA-3AMQEAAAgCMG2uzYnBs_0NAAAAAAAAAAAAAAAAAAAA0LUBebcplgBAAAA',
    );
    expect(createHash('sha256').update(encodedList(many)).digest('hex')).toBe(
      '74d50c521705ee429525a21208d1341eae725fd51d36b316917df1d22f9ba6cb',
    );
  });

  test('is about as small as the best encoder makes it', () => {
    const text = encodedList(many);
    const best = gzipSync(bits(text), { level: 9 }).length;
    expect(packed(text).length).toBeLessThan(best * 1.3);
  });

  test.each([-1, listLength, 0.5, Number.NaN, 2 ** 32])('there is no index %d', (index) => {
    expect(() => encodedList([1, index])).toThrow(RangeError);
    expect(() => encodedList([1, index])).toThrow(
      `A list of 131072 entries has none with the index ${index}.`,
    );
  });
});
