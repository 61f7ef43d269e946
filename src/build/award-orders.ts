/**
 * Which orders make what awards lack: documents alone until the pages can be rendered, then both, some awards at a time,
 * so that never many are half made.
 */

import type { Award } from '../model/award.ts';
import type { Bundle } from '../site/bundle.ts';
import type { Order, Part } from './orders.ts';
import { packed } from './without-awards.ts';

/** Small enough that threads end together, large enough that what they share is looked up seldom. */
export const sliceSize = 100;

/** @param rendering settles when pages can be rendered */
export async function* awardOrders(
  awards: readonly Award[],
  lacks: (award: Award, part: Part) => boolean,
  rendering: Promise<Bundle>,
): AsyncIterable<Order> {
  let bundle: Bundle | undefined;
  rendering.then(
    (ready) => {
      bundle = ready;
    },
    // Told to whoever waits for it, at the end.
    () => undefined,
  );
  const waiting: (readonly Award[])[] = [];
  const pages = (some: readonly Award[], ready: Bundle): Order => ({
    kind: 'pages',
    awards: some.map(packed),
    bundle: ready,
  });
  for (let start = 0; start < awards.length; start += sliceSize) {
    const some = awards.slice(start, start + sliceSize);
    const undocumented = some.filter((award) => lacks(award, 'documents'));
    if (undocumented.length > 0) yield { kind: 'documents', awards: undocumented.map(packed) };
    const unseen = some.filter((award) => lacks(award, 'pages'));
    if (unseen.length > 0) waiting.push(unseen);
    while (bundle !== undefined && waiting.length > 0) yield pages(waiting.shift() ?? [], bundle);
  }
  if (waiting.length === 0) return;
  const ready = await rendering;
  for (const some of waiting) yield pages(some, ready);
}
