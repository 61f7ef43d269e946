import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '../../src/bakery/crc32.ts';

test('our CRC is the CRC of zlib, from any start to any end', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(40), fc.nat(40), (bytes, a, b) => {
      const [from, to] = [Math.min(a, bytes.length), Math.max(bytes.length - b, 0)];
      expect(crc32(bytes, from, to)).toBe(zlibCrc32(bytes.subarray(from, Math.max(from, to))));
    }),
  ));
