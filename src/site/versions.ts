/** A badge and those that it replaced or that replace it. */

import type { BadgeClass } from '../model/badge-class.ts';
import { successorsOf } from './view.ts';

/** The newest first; the badge alone where it has no other version. */
export function versionsOf(badge: BadgeClass): readonly BadgeClass[] {
  let oldest = badge;
  const before = new Set([badge]);
  while (oldest.supersedes !== undefined && !before.has(oldest.supersedes)) {
    oldest = oldest.supersedes;
    before.add(oldest);
  }
  // Two badges may replace the same one; a set grows while it is walked.
  const all = new Set([oldest]);
  for (const one of all) for (const successor of successorsOf(one)) all.add(successor);
  return [...all].reverse();
}
