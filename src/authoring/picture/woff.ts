/** A font of the web as the plain font that it packs. @see WOFF File Format 1.0 */

import { unzlibSync } from 'fflate';

const wordLength = 4;
const woffHeader = 44;
const woffEntry = 20;
const sfntHeader = 12;
const sfntEntry = 16;

/** @param woff a sound file: one that comes along */
export function sfntOf(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const tables = from.getUint16(12);
  const sfnt = new Uint8Array(from.getUint32(16));
  const to = new DataView(sfnt.buffer);
  const steps = Math.floor(Math.log2(tables));
  to.setUint32(0, from.getUint32(wordLength));
  to.setUint16(4, tables);
  to.setUint16(6, sfntEntry * 2 ** steps);
  to.setUint16(8, steps);
  to.setUint16(10, sfntEntry * (tables - 2 ** steps));
  let place = sfntHeader + sfntEntry * tables;
  for (let index = 0; index < tables; index += 1) {
    const [entry, own] = [woffHeader + woffEntry * index, sfntHeader + sfntEntry * index];
    const [tag = 0, offset = 0, packed = 0, length = 0, checksum = 0] = [0, 1, 2, 3, 4].map(
      (word) => from.getUint32(entry + wordLength * word),
    );
    const bytes = woff.subarray(offset, offset + packed);
    sfnt.set(packed < length ? unzlibSync(bytes) : bytes, place);
    for (const [word, value] of [tag, checksum, place, length].entries()) {
      to.setUint32(own + wordLength * word, value);
    }
    place += Math.ceil(length / wordLength) * wordLength;
  }
  return sfnt;
}
