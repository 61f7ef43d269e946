/** Status indexes in use, by issuer: those of all awards there are, revoked and erased ones too. Pure. */

import type { AwardSource } from '../content/schema/sources.ts';

export function usedIndexes(awards: readonly AwardSource[]): Map<string, Set<number>> {
  const used = new Map<string, Set<number>>();
  for (const { fields } of awards) {
    const [issuer = ''] = fields.badge.split('/');
    const indexes = used.get(issuer) ?? new Set();
    if (fields.statusIndex !== undefined) indexes.add(fields.statusIndex);
    used.set(issuer, indexes);
  }
  return used;
}
