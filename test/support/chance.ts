/** Chance that repeats: the same numbers for a seed (mulberry32). */

/** Gives one whole number after the other, each below 2 to the power of 32. */
export function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** Gives a number from 0 up to and without the given one. */
export function chanceOf(seed: number): (below: number) => number {
  const next = numbersOf(seed);
  return (below) => next() % below;
}
