/** Shows where a leak stands, and never what: each address is masked, in whatever form it is written. */

import { holdsPrivateKey } from '../../content/private-key-text.ts';
import { type Place as Position, placeOf } from '../../problems/frame.ts';
import { visible } from '../../problems/quote.ts';
import { addressesInName } from './addresses-in.ts';
import type { Finding } from './findings.ts';
import { addressesAt, keyOf, type Place } from './gather.ts';

type Range = { readonly start: number; readonly end: number };

/** As long as it was, on the same lines. */
function masked(text: string, ranges: readonly Range[]): string {
  let rest = 0;
  let result = '';
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (end <= rest) continue;
    const from = Math.max(start, rest);
    result += text.slice(rest, from) + text.slice(from, end).replace(/[^\n]/g, '•');
    rest = end;
  }
  return result + text.slice(rest);
}

/** The name of a file that may be an address itself. */
export const maskedName = (file: string): string =>
  visible(
    file
      .split('/')
      .map((name) => masked(name, addressesInName(name)))
      .join('/'),
  );

/** Line and frame of the first address of a finding; of a key the line alone. Undefined where only the name tells. */
export function positionOf(
  { kind, keys }: Pick<Finding, 'kind' | 'keys'>,
  place: Place,
  text: string,
): Partial<Position> | undefined {
  if (kind === 'private-key') return holdsPrivateKey(text) ? { line: lineOfKey(text) } : undefined;
  const found = addressesAt(place, text);
  const leaking = found
    .filter(({ address }) => keys.has(keyOf(address)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const ends = new Set(leaking.map(({ end }) => end));
  // Of the readings of one place, that which leaks says where the address begins.
  const others = found.filter(({ end }) => !ends.has(end));
  const [first] = leaking;
  return first && placeOf(masked(text, [...leaking, ...others]), first);
}

/** The first line with which the text up to there holds a key. */
function lineOfKey(text: string): number {
  const lines = text.split('\n');
  let [low, high] = [1, lines.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holdsPrivateKey(lines.slice(0, middle).join('\n'))) high = middle;
    else low = middle + 1;
  }
  return low;
}
