import { expect, test } from 'vitest';
import { awardOrders, sliceSize } from '../../src/build/award-orders.ts';
import type { Award } from '../../src/model/award.ts';
import type { Bundle } from '../../src/site/bundle.ts';
import { publish } from '../support/publication.ts';
import { minimal } from '../support/site.ts';

const bundle: Bundle = { entry: '', styles: {}, assets: '', assetPaths: [] };

async function awards(count: number): Promise<readonly Award[]> {
  const { publication } = await publish(minimal);
  const [award] = publication.awards.values();
  if (award === undefined) throw new Error('There is no award.');
  return Array.from({ length: count }, (_, index) => ({ ...award, statusIndex: index }) as Award);
}

test('documents come first, and pages as soon as they can be rendered', async () => {
  const rendering = Promise.withResolvers<Bundle>();
  const told: string[] = [];
  for await (const order of awardOrders(
    await awards(4 * sliceSize),
    () => true,
    rendering.promise,
  )) {
    if (order.kind === 'keep') throw new Error('Nothing is kept.');
    told.push(`${order.kind} from ${order.awards[0]?.statusIndex}`);
    if (told.length === 2) rendering.resolve(bundle);
    await Promise.resolve();
  }
  const at = (slice: number) => slice * sliceSize;
  expect(told).toEqual([
    `documents from ${at(0)}`,
    `documents from ${at(1)}`,
    `pages from ${at(0)}`,
    `pages from ${at(1)}`,
    `documents from ${at(2)}`,
    `pages from ${at(2)}`,
    `documents from ${at(3)}`,
    `pages from ${at(3)}`,
  ]);
});

test('nothing is made twice', async () => {
  const lacks = (award: Award, part: string) =>
    part === 'pages' ? award.statusIndex % 2 === 0 : award.statusIndex === 7;
  const orders = await Array.fromAsync(
    awardOrders(await awards(20), lacks, Promise.resolve(bundle)),
  );
  expect(
    orders.map((order) => [
      order.kind,
      order.awards.map((award) => ('statusIndex' in award ? award.statusIndex : undefined)),
    ]),
  ).toEqual([
    ['documents', [7]],
    ['pages', [0, 2, 4, 6, 8, 10, 12, 14, 16, 18]],
  ]);
});

test('who cannot be rendered is told', async () => {
  const orders = awardOrders(await awards(1), () => true, Promise.reject(new Error('No bundle.')));
  await expect(Array.fromAsync(orders)).rejects.toThrow('No bundle.');
});
