/** Threads that carry out orders, each one order after the other; no more orders are under way than keep them busy. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createMaker, type Maker } from './maker.ts';
import type { Opening, Order, PartFiles } from './orders.ts';
import type { Answer } from './worker.ts';

/** More would wait for the disk and for memory. */
const mostThreads = 8;

/** In MB. A thread holds a slice of awards, and needs a fraction of this; more would only put off tidying up. */
const mostMemory = 256;
/** In MB, for what was made a moment ago: little enough to stay near the processor. Six times as much took a twentieth longer. */
const youngMemory = 32;

/** Starting a thread takes as long as making this many awards. */
const awardsWorthAThread = 150;

export type Workers = {
  /** Does somebody else do the work? If not, the first thread does it, and can do nothing else meanwhile. */
  readonly areThreads: boolean;
  /**
   * Carries out all orders, which are asked for when a thread is free.
   *
   * @param done is given the results as they come, and holds the work up until it has taken them in
   */
  readonly carryOut: (
    orders: Iterable<Order> | AsyncIterable<Order>,
    done: (made: readonly PartFiles[]) => Promise<void>,
  ) => Promise<void>;
};

/** How many threads are worth while for so many awards: none, or as many as the machine has cores. */
export function threadsFor(awards: number): number {
  const cores = Math.min(availableParallelism(), mostThreads);
  return awards < cores * awardsWorthAThread ? 0 : cores;
}

/** @param threads none: the first thread does the work itself */
export async function withWorkers<T>(
  opening: Opening,
  threads: number,
  work: (workers: Workers) => Promise<T>,
): Promise<T> {
  if (threads === 0) return work(workersOf([createMaker(opening)], false));
  const started = Array.from({ length: threads }, () => startThread(opening));
  try {
    const makers = started.map(({ make }) => make);
    return await work(workersOf(makers, true));
  } finally {
    await Promise.all(started.map(({ worker }) => worker.terminate()));
  }
}

const workersOf = (makers: readonly Maker[], areThreads: boolean): Workers => ({
  areThreads,
  async carryOut(orders, done) {
    const waiting = iteratorOf(orders);
    await Promise.all(
      makers.map(async (make) => {
        for (let next = await waiting.next(); next.done !== true; next = await waiting.next()) {
          await done(await make(next.value));
        }
      }),
    );
  },
});

const iteratorOf = <T>(all: Iterable<T> | AsyncIterable<T>): AsyncIterator<T> | Iterator<T> =>
  Symbol.asyncIterator in all ? all[Symbol.asyncIterator]() : all[Symbol.iterator]();

function startThread(opening: Opening) {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: opening,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory, maxYoungGenerationSizeMb: youngMemory },
  });
  const waiting = new Map<number, PromiseWithResolvers<readonly PartFiles[]>>();
  let failure: Error | undefined;
  let asked = 0;
  const fail = (error: Error): void => {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (answer: Answer) => {
    const asker = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ('made' in answer) asker?.resolve(answer.made);
    else asker?.reject(answer.failed);
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('A thread of the build has ended.')));
  const make = (order: Order): Promise<readonly PartFiles[]> => {
    if (failure !== undefined) return Promise.reject(failure);
    const asker = Promise.withResolvers<readonly PartFiles[]>();
    asked += 1;
    waiting.set(asked, asker);
    worker.postMessage({ number: asked, order });
    return asker.promise;
  };
  return { worker, make };
}
