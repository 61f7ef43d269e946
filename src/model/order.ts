/** One order everywhere, whatever the machine's locale. */

import { compareText } from '../problems/problem.ts';

/** A map in the order of its keys (by code unit). */
export const inOrder = <K extends string, V>(entries: Iterable<readonly [K, V]>): Map<K, V> =>
  new Map([...entries].sort(([a], [b]) => compareText(a, b)));
