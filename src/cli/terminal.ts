/** The real terminal, clock and chance. */

import { randomBytes } from 'node:crypto';
import pc from 'picocolors';
import type { Instant } from '../model/instant.ts';
import type { Io } from './io.ts';

// Whoever reads our output may stop before its end, as `head` does; there is nobody left to tell.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

export const terminal: Io = {
  print: (line) => {
    process.stdout.write(`${line}\n`);
  },
  warn: (line) => {
    process.stderr.write(`${line}\n`);
  },
  paint: { error: pc.red, warning: pc.yellow, place: pc.bold, dim: pc.dim },
  now: () => `${new Date().toISOString().slice(0, 19)}Z` as Instant,
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  env: process.env,
};
