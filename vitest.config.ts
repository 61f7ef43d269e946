import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import summary from './test/support/summary-reporter.ts';

/** Builds in the tests share what depends on our code and on pictures alone. */
const cache = join(tmpdir(), `rosette-test-cache-${process.pid}`);

// unit: functions, no build. site: whole sites through the real command. browser: built sites in Chromium.
export default defineConfig({
  test: {
    // Whole sites are built in processes of their own, which a test waits for.
    maxWorkers: availableParallelism() + 1,
    globalSetup: ['test/support/built-once.ts'],
    env: { ROSETTE_CACHE: cache },
    reporters: ['default', summary],
    projects: [
      {
        test: {
          name: 'unit',
          // Almost all of it is pure, and loading the modules anew for each file takes longer than most tests.
          isolate: false,
          testTimeout: 60_000,
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/browser/**', 'test/bench/**'],
        },
      },
      {
        test: {
          name: 'site',
          isolate: false,
          include: ['test/site/**/*.test.ts'],
          testTimeout: 120_000,
          // A site may be asked for while others are built.
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          // Each worker starts one browser for all its files.
          isolate: false,
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          // A site may be asked for while others are built.
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
