/** Closes a run with one plain line that any tool can read: `N passed, N failed, N skipped`. */

import type { Reporter, TestModule } from 'vitest/node';

const reporter: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') counts[state] += 1;
      }
      // A file that cannot even be loaded has no tests to fail.
      if (module.errors().length > 0) counts.failed += 1;
    }
    const { passed, failed, skipped } = counts;
    // Vitest's own summary comes after this hook; this line goes last, whatever the outcome.
    process.once('exit', () => {
      process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    });
  },
};

export default reporter;
