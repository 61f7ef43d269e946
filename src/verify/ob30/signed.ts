/** What a signature says, and by whose key: the two questions of every signed document. */

import type { Outcome } from './says.ts';

export type Signed = { readonly signature: Outcome; readonly key: Outcome };

const order = ['failed', 'could-not-check', 'not-applicable', 'passed'] as const;

const rank = ({ result }: Outcome): number => order.indexOf(result);

/** Is nothing wrong with it, and nothing left open? */
export const isSound = ({ signature, key }: Signed): boolean =>
  signature.result === 'passed' && key.result === 'passed';

/** Of several signatures the best speaks: one that holds is enough. @see Open Badges 3.0, "Verification" */
export function best(all: readonly Signed[]): Signed | undefined {
  return all.toSorted(
    (one, other) =>
      Math.min(rank(other.signature), rank(other.key)) -
        Math.min(rank(one.signature), rank(one.key)) || rank(other.signature) - rank(one.signature),
  )[0];
}
