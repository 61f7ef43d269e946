import { expect, test } from 'vitest';
import { typefaceOf } from '../../../src/authoring/picture/typeface.ts';
import { sfntOf } from '../../../src/authoring/picture/woff.ts';
import { fontFiles } from './typeface-files.ts';

test('the plain font has the tables of the packed one, and the same letters', () => {
  for (const woff of fontFiles) {
    const sfnt = sfntOf(woff);
    const view = new DataView(sfnt.buffer);
    const tables = view.getUint16(4);
    const names = Array.from({ length: tables }, (_, index) =>
      String.fromCharCode(...sfnt.subarray(12 + 16 * index, 16 + 16 * index)),
    );
    expect(names).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx']));
    const [packed, plain] = [typefaceOf([woff]), typefaceOf([sfnt])];
    for (const letter of ['A', 'é', 'Ł', 'ő']) {
      const [one, other] = [packed.character(letter), plain.character(letter)];
      expect(other?.advance).toBe(one?.advance);
      expect(other?.outline(0, 0, 100)).toBe(one?.outline(0, 0, 100));
    }
  }
});

test('every table is whole: its checksum is that of its bytes', () => {
  const [woff = new Uint8Array()] = fontFiles;
  const sfnt = sfntOf(woff);
  const view = new DataView(sfnt.buffer);
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const [name, checksum, place, length] = [0, 4, 8, 12].map((at) =>
      view.getUint32(12 + 16 * index + at),
    ) as [number, number, number, number];
    // The checksum of "head" is taken before one of its own fields is filled in.
    if (name === 0x68656164) continue;
    let sum = 0;
    for (let at = place; at < place + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(checksum);
  }
});
