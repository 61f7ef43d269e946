/** Draws pictures of links and makes images lighter in other threads, so that the pages are rendered meanwhile. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Resize } from '../produce/workshop.ts';
import type { ShareContent } from './composition.ts';
import type { DrawShare } from './draw.ts';
import { smallPicture } from './picture.ts';
import type { Answer, Question } from './worker.ts';

/** More would wait for memory rather than draw. */
const mostWorkers = 4;

type Asked = { readonly content: ShareContent } | { readonly image: Uint8Array };

type Waiting = {
  readonly done: (png: Uint8Array) => void;
  readonly failed: (error: Error) => void;
};

/**
 * Lends a drawer, and what makes images lighter, whose threads start when they are first needed and end with the work.
 *
 * @param resize is asked here, because its results are remembered and shared with the pages
 */
export async function withShareWorkers<T>(
  resize: Resize,
  work: (drawShare: DrawShare, lighten: (png: Uint8Array) => Promise<Uint8Array>) => Promise<T>,
): Promise<T> {
  const workers: Worker[] = [];
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let isOver = false;

  const fail = (error: Error): void => {
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };

  const start = (): Worker => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url));
    worker.on('message', ({ number, png }: Answer) => {
      waiting.get(number)?.done(png);
      waiting.delete(number);
    });
    worker.on('error', fail);
    workers.push(worker);
    return worker;
  };

  const ask = (question: Asked): Promise<Uint8Array> =>
    new Promise((done, failed) => {
      if (isOver) throw new Error('The threads that draw have ended.');
      const number = asked;
      asked += 1;
      const most = Math.min(mostWorkers, availableParallelism());
      const worker = workers[number % most] ?? start();
      waiting.set(number, { done, failed });
      worker.postMessage({ number, ...question } satisfies Question);
    });

  const drawShare: DrawShare = async ({ picture, ...words }) =>
    ask({ content: picture ? { ...words, picture: await smallPicture(picture, resize) } : words });

  try {
    return await work(drawShare, (image) => ask({ image }));
  } finally {
    isOver = true;
    fail(new Error('The threads that draw have ended.'));
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
