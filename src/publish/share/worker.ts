/** A thread that draws pictures of links and makes images lighter, one question after the other. */

import { parentPort } from 'node:worker_threads';
import { lightenPng } from '../lighten.ts';
import type { ShareContent } from './composition.ts';
import { drawShare } from './draw.ts';

/** The picture in it is small already. */
export type Question = { readonly number: number } & (
  | { readonly content: ShareContent }
  | { readonly image: Uint8Array }
);
export type Answer = { readonly number: number; readonly png: Uint8Array };

parentPort?.on('message', ({ number, ...asked }: Question) => {
  const work = 'content' in asked ? drawShare(asked.content) : lightenPng(asked.image);
  work.then(
    (png) => parentPort?.postMessage({ number, png } satisfies Answer),
    (error: unknown) => {
      // Ends the thread, which whoever asked is told.
      setImmediate(() => {
        throw error;
      });
    },
  );
});
