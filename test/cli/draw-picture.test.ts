import { createHash } from 'node:crypto';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { pictureShapes } from '../../src/authoring/badge-picture.ts';
import { drawPicture } from '../../src/cli/commands/picture/draw.ts';
import { inspectImage } from '../../src/content/images/inspect.ts';

const request = { key: 'acme/engines', name: 'Engines and Motors', colour: '#0f5b63' };

test.each(pictureShapes)('%s: 512 pixels, light, on a transparent ground', async (shape) => {
  const { png } = await drawPicture({ ...request, shape });
  expect(inspectImage(png, 'a.png')).toEqual({
    image: { mediaType: 'image/png', width: 512, height: 512 },
    findings: [],
  });
  expect(png.length).toBeLessThan(120_000);
  const { data } = PNG.sync.read(Buffer.from(png));
  const alphaAt = (x: number, y: number): number => data[(y * 512 + x) * 4 + 3] ?? -1;
  const border = Array.from({ length: 512 }, (_, at) => [at, 0, at, 511, 0, at, 511, at]).flat();
  for (let at = 0; at < border.length; at += 2) {
    expect(alphaAt(border[at] ?? 0, border[at + 1] ?? 0)).toBe(0);
  }
  expect(alphaAt(256, 256)).toBe(255);
});

test('the letters stand in the middle, in their colour', async () => {
  const { png } = await drawPicture({ ...request, shape: 'circle', letters: 'I' });
  const { data } = PNG.sync.read(Buffer.from(png));
  const [r = 0, g = 0, b = 0] = data.subarray((256 * 512 + 256) * 4);
  expect(Math.min(r, g, b)).toBeGreaterThan(225);
});

// Somebody who draws it on another machine, or with the same version a year later, gets the same file.
test('the same request gives the same bytes', async () => {
  const { png, svg } = await drawPicture({ ...request, shape: 'seal' });
  const digest = (content: string | Uint8Array) =>
    createHash('sha256').update(content).digest('hex').slice(0, 16);
  expect([digest(svg), digest(png)]).toMatchInlineSnapshot(`
    [
      "673545bcab190634",
      "0745f24acaa8e702",
    ]
  `);
});
