/** How many images are baked a second, beside decoding and encoding each with pngjs, in one run. */

import { PNG } from 'pngjs';
import { pngBaker } from '../../src/bakery/png.ts';
import { picture } from '../support/site.ts';

export type BakeResult = {
  readonly images: number;
  readonly kilobytes: number;
  /** Microseconds an image. */
  readonly ours: number;
  readonly copy: number;
  readonly decodeAndEncode: number;
};

const text = JSON.stringify({
  id: 'https://bench.example.org/awards/1/',
  filler: 'x'.repeat(2500),
});

function microseconds(times: number, work: () => unknown): number {
  for (let time = 0; time < times / 10; time += 1) work();
  const started = performance.now();
  for (let time = 0; time < times; time += 1) work();
  return ((performance.now() - started) * 1000) / times;
}

export function benchBake(images = 20_000): BakeResult {
  const image = picture(140);
  const bake = pngBaker(image, 'openbadges');
  return {
    images,
    kilobytes: Math.round(image.length / 1000),
    ours: microseconds(images, () => bake(text)),
    copy: microseconds(images, () => Buffer.from(image)),
    decodeAndEncode: microseconds(Math.ceil(images / 500), () =>
      PNG.sync.write(PNG.sync.read(Buffer.from(image))),
    ),
  };
}
