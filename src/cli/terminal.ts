/** The real terminal, clock and chance. */

import { randomBytes } from 'node:crypto';
import pc from 'picocolors';
import type { Instant } from '../model/instant.ts';
import { generateKeyPair } from './generate-key-pair.ts';
import type { Io } from './io.ts';
import { progressBar } from './progress.ts';
import { questions } from './questions.ts';

// Whoever reads our output may stop before its end, as `head` does; there is nobody left to tell.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// Out of the environment before anything else runs: no other program and no log of one shall see it.
let secret = process.env.ROSETTE_KEYS;
delete process.env.ROSETTE_KEYS;

function takeSecret(): string | undefined {
  const taken = secret;
  secret = undefined;
  return taken;
}

export const terminal: Io = {
  print: (line) => {
    process.stdout.write(`${line}\n`);
  },
  warn: (line) => {
    process.stderr.write(`${line}\n`);
  },
  paint: { good: pc.green, error: pc.red, warning: pc.yellow, place: pc.bold, dim: pc.dim },
  now: () => `${new Date().toISOString().slice(0, 19)}Z` as Instant,
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  generateKeyPair,
  takeSecret,
  env: process.env,
  // Where there is no person at both ends, everything is said by flags.
  ...(process.stdin.isTTY === true && process.stdout.isTTY === true ? { ask: questions } : {}),
  progress: (label, total) => progressBar(label, total, process.stderr),
};
