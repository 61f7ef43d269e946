/** A process that bundles the pages once, says what it made or what failed, and waits to be ended. */

import { flushCompileCache } from 'node:module';
import type { Answer, BundleOrder } from './bundle-order.ts';
import { makeBundle } from './make-bundle.ts';

process.once('message', (order: BundleOrder) => {
  makeBundle(order).then(
    (made) => answer({ made }),
    (error: unknown) => answer({ failed: told(error) }),
  );
});

function answer(said: Answer): void {
  // A process that is ended from outside cannot do that last thing any more.
  flushCompileCache();
  process.send?.(said);
}

function told(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack, code } = error as NodeJS.ErrnoException;
  return { message, stack, code };
}
