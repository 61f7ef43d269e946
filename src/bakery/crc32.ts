/**
 * CRC-32 as PNG chunks carry it (PNG specification, third edition, "CRC algorithm"; ISO 3309).
 *
 * Eight bytes a step with eight tables ("slicing-by-8"): checking the picture data is nearly all
 * that baking costs.
 */
const tables = Array.from({ length: 8 }, () => new Int32Array(256)) as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables;

for (let n = 0; n < 256; n += 1) {
  let crc = n;
  for (let bit = 0; bit < 8; bit += 1) {
    crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  t0[n] = crc;
}
for (let k = 1; k < 8; k += 1) {
  const previous = tables[k - 1] as Int32Array;
  const table = tables[k] as Int32Array;
  for (let n = 0; n < 256; n += 1) {
    const crc = previous[n] as number;
    table[n] = (t0[crc & 255] as number) ^ (crc >>> 8);
  }
}

/** The CRC-32 of `bytes` from `start` up to, not including, `end`: an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let crc = -1;
  let i = start;
  for (const last = end - 8; i <= last; i += 8) {
    crc ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    crc =
      (t7[crc & 255] as number) ^
      (t6[(crc >>> 8) & 255] as number) ^
      (t5[(crc >>> 16) & 255] as number) ^
      (t4[crc >>> 24] as number) ^
      (t3[bytes[i + 4] as number] as number) ^
      (t2[bytes[i + 5] as number] as number) ^
      (t1[bytes[i + 6] as number] as number) ^
      (t0[bytes[i + 7] as number] as number);
  }
  for (; i < end; i += 1) {
    crc = (t0[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
