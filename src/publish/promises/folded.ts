/** Many changes of one kind in one file are told once: when they are the same change, or too many to be told singly. */

const mostSingly = 10;

/**
 * @param kind what must be alike to be told together, the file among it
 * @param change the same where one edit made them all
 * @returns in the order of the first of each
 */
export function folded<T>(
  all: readonly T[],
  kind: (one: T) => string,
  change: (one: T) => string,
): readonly (readonly [T, ...T[]])[] {
  return [...Map.groupBy(all, kind).values()].flatMap((group) => {
    const isOne = new Set(group.map(change)).size === 1 || group.length > mostSingly;
    const parts = isOne ? [group] : group.map((one) => [one]);
    return parts as [T, ...T[]][];
  });
}
