import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { bakePng, unbakePng } from '../../src/bakery/png.ts';
import { lightenPng } from '../../src/publish/lighten.ts';
import { picture } from '../support/site.ts';

/** A drawing of a few colours, written as clumsily as some programs do. */
function drawing(): Uint8Array {
  const png = new PNG({ width: 200, height: 200 });
  for (let at = 0; at < png.data.length; at += 4) {
    const isDark = Math.floor(at / 4 / 40) % 2 === 0;
    png.data.set(isDark ? [15, 91, 99, 255] : [255, 255, 255, 0], at);
  }
  return new Uint8Array(PNG.sync.write(png, { deflateLevel: 1, filterType: 0 }));
}

const pixels = (image: Uint8Array): Buffer => PNG.sync.read(Buffer.from(image)).data;

test('a picture weighs less, and every pixel is as it was', async () => {
  const image = drawing();
  const lighter = await lightenPng(image);
  expect(lighter.length).toBeLessThan(image.length / 2);
  expect(pixels(lighter).equals(pixels(image))).toBe(true);
  expect(await lightenPng(image)).toEqual(lighter);
});

test('what cannot be lighter stays as it is', async () => {
  const weights: number[] = [];
  let image = picture();
  for (let before: Uint8Array | undefined; image !== before && weights.length < 9; ) {
    before = image;
    weights.push(image.length);
    image = await lightenPng(before);
  }
  expect(await lightenPng(image)).toBe(image);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
});

test('texts in it are kept', async () => {
  const image = bakePng(drawing(), '{"id":"https://badges.example.org/a.json"}');
  const lighter = await lightenPng(image);
  expect(lighter.length).toBeLessThan(image.length);
  expect(await unbakePng(lighter)).toEqual(await unbakePng(image));
});

test('one that says more than a library knows to keep is left alone', async () => {
  const image = Buffer.from(drawing());
  // As an animated PNG: a chunk of the name, with its check sum.
  const { crc32 } = await import('node:zlib');
  const body = Buffer.concat([Buffer.from('acTL'), Buffer.from([0, 0, 0, 1, 0, 0, 0, 0])]);
  const chunk = Buffer.concat([Buffer.from([0, 0, 0, 8]), body, Buffer.alloc(4)]);
  chunk.writeUInt32BE(crc32(body), chunk.length - 4);
  const animated = new Uint8Array(
    Buffer.concat([image.subarray(0, 33), chunk, image.subarray(33)]),
  );
  const lighter = await lightenPng(animated);
  const isKept = Buffer.from(lighter).includes('acTL');
  expect(isKept).toBe(true);
  expect(pixels(lighter).equals(pixels(animated))).toBe(true);
});

test('one that it cannot read stays as it is', async () => {
  const image = drawing().slice(0, -20);
  expect(await lightenPng(image)).toBe(image);
});
