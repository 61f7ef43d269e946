import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { cachedResize } from '../../src/publish/cached-resize.ts';
import { sha256 } from '../../src/publish/facts.ts';
import { resizePng } from '../../src/publish/resize.ts';
import { picture, siteFolder } from '../support/site.ts';

const size = (bytes: Uint8Array) => {
  const { width, height } = PNG.sync.read(Buffer.from(bytes));
  return [width, height];
};

test.each([
  [400, 400, 96, [96, 96]],
  [400, 200, 96, [96, 48]],
  [150, 600, 96, [24, 96]],
  [2000, 1, 96, [96, 1]],
])('%i × %i to %i', async (width, height, to, expected) => {
  expect(size(await resizePng(picture(width, height), to))).toEqual(expected);
});

test('the same bytes on every machine', async () => {
  expect(sha256(await resizePng(picture(200), 96))).toBe(
    '00ae0449f59b51df946748c982cadfa583eccaae43d798f257ff64ca04d95795',
  );
});

test('what is transparent stays so, and its colour does not bleed in', async () => {
  const png = new PNG({ width: 200, height: 200 });
  for (let at = 0; at < png.data.length; at += 4) {
    const isInside = (at / 4) % 200 < 100;
    // Noise in the blue, so that the small picture is the lighter one.
    png.data.set(isInside ? [10, 200, (at * 7) % 251, 255] : [255, 0, 0, 0], at);
  }
  const { data } = PNG.sync.read(Buffer.from(await resizePng(PNG.sync.write(png), 96)));
  expect([data[0], data[1], data[3]]).toEqual([10, 200, 255]);
  expect(data[95 * 4 + 3]).toBe(0);
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) > 60) expect(data[at]).toBeLessThan(40);
  }
});

test('an image that would get heavier is left as it is', async () => {
  const png = new PNG({ width: 300, height: 300 });
  for (let at = 0; at < png.data.length; at += 4) {
    const isOdd = (Math.floor(at / 4) % 300) % 3 === 0;
    png.data.set(isOdd ? [0, 0, 0, 255] : [255, 255, 255, 255], at);
  }
  const flat = new Uint8Array(PNG.sync.write(png, { colorType: 0 }));
  expect(await resizePng(flat, 299)).toBe(flat);
});

test('one picture asked for twice at once is made once', async () => {
  let made = 0;
  const resize = cachedResize(await siteFolder({}), async (image, to) => {
    made += 1;
    return resizePng(image, to);
  });
  const image = picture(200);
  const [one, two] = await Promise.all([resize(image, 96), resize(image, 96)]);
  expect(one).toEqual(two);
  expect(made).toBe(1);
});

test('the cache gives what was made, and makes again what was damaged', async () => {
  const cache = await siteFolder({});
  let made = 0;
  const resize = cachedResize(cache, async (image, to) => {
    made += 1;
    return resizePng(image, to);
  });
  const image = picture(200);
  const first = await resize(image, 96);
  expect(await resize(image, 96)).toEqual(first);
  expect(made).toBe(1);
  const [name] = (await readdir(join(cache, 'images'))).filter((file) => file.endsWith('.png'));
  await writeFile(join(cache, 'images', name ?? ''), 'damaged');
  expect(await resize(image, 96)).toEqual(first);
  expect(made).toBe(2);
  await resize(image, 48);
  expect(made).toBe(3);
});
