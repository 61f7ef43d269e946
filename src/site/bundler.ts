/** A process that bundles the pages once, says what it made or what failed, and ends. */

import type { Answer, BundleOrder } from './bundle-order.ts';
import { makeBundle } from './make-bundle.ts';

process.once('message', (order: BundleOrder) => {
  makeBundle(order).then(
    (made) => answer({ made }),
    (error: unknown) => answer({ failed: told(error) }),
  );
});

// Ends at once, although whoever asked may be too busy to listen: what bundling left in memory is needed elsewhere.
const answer = (said: Answer): unknown => process.send?.(said, () => process.exit());

function told(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack, code } = error as NodeJS.ErrnoException;
  return { message, stack, code };
}
