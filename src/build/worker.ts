/** A thread of a build: carries out one order after the other. */

import { parentPort, workerData } from 'node:worker_threads';
import { createMaker } from './maker.ts';
import type { Opening, Order, PartFiles } from './orders.ts';

export type Answer =
  | { readonly number: number; readonly made: readonly PartFiles[] }
  | { readonly number: number; readonly failed: unknown };

const make = createMaker(workerData as Opening);

parentPort?.on('message', ({ number, order }: { number: number; order: Order }) => {
  make(order).then(
    (made) => parentPort?.postMessage({ number, made } satisfies Answer),
    (failed: unknown) => parentPort?.postMessage({ number, failed } satisfies Answer),
  );
});
