/** "Did you mean": the nearest known word, if it is near enough to be a slip of the hand. */

import { distance } from 'fastest-levenshtein';

/** The known word nearest to `word`, or undefined when none differs by a third of its letters or less. */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase().slice(0, 200);
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    const found = distance(wanted, candidate.toLowerCase());
    if (best === undefined || found < best.distance) best = { word: candidate, distance: found };
  }
  return best !== undefined && best.distance <= Math.max(2, Math.floor(wanted.length / 3))
    ? best.word
    : undefined;
}
