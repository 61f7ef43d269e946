/**
 * A PNG with a palette. Deflated in JavaScript of a pinned version, so that every machine writes the same bytes.
 *
 * @see PNG specification, third edition, "Chunk specifications"
 */

import { zlibSync } from 'fflate';
import { crc32 } from '../../bakery/crc32.ts';
import type { Paletted } from './palette.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * @param width in pixels
 * @param level how hard the deflater tries: 9 for a picture that is kept, less where many are made at once
 */
export function indexedPng(
  { palette, indexes }: Paletted,
  width: number,
  level: 6 | 9 = 9,
): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, indexes.length / width);
  // Eight bits a pixel, colour type 3: a palette.
  header.set([8, 3], 8);
  const transparent = palette.findIndex(([, , , alpha]) => alpha === 255);
  const alphas = palette.slice(0, transparent === -1 ? undefined : transparent);
  return joined([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => colour.slice(0, 3)))),
    ...(alphas.length === 0
      ? []
      : [
          chunk(
            'tRNS',
            Uint8Array.from(alphas, ([, , , a]) => a),
          ),
        ]),
    chunk('IDAT', zlibSync(rowsOf(indexes, width), { level, mem: 8 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Each row begins with the number of its filter: none, which suits a palette best. */
function rowsOf(indexes: Uint8Array, width: number): Uint8Array {
  const height = indexes.length / width;
  const rows = new Uint8Array(height * (width + 1));
  for (let row = 0; row < height; row += 1) {
    rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes, 4, data.length + 8));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
