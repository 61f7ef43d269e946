/** ISO 8601 durations in words. */

import type { Words } from './words.ts';

const units = [
  ['Y', 'years'],
  ['M', 'months'],
  ['W', 'weeks'],
  ['D', 'days'],
] as const;

/** `P1Y6M` → "1 year and 6 months". @param duration of whole days or longer, as the model holds it */
export function durationInWords(duration: string, { count, language }: Words): string {
  const parts = units.flatMap(([letter, unit]) => {
    const number = Number(new RegExp(`(\\d+)${letter}`).exec(duration)?.[1] ?? 0);
    return number === 0 ? [] : [count(unit, number)];
  });
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}
