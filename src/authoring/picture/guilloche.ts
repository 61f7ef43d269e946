/**
 * The fine line pattern of certificates, from a key: the same key always gives the same figure, another key another.
 * Each of its rings is drawn once and repeated by rotation.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { number, pair } from './path.ts';
import { pointAt, type Wave } from './wave.ts';

type Ring = Wave & {
  /** How often the ring is drawn, each time turned a little. */
  readonly turns: number;
};

/** Groups of lines around the origin that fill a disc of this radius; colour and width come from around them. */
export const guilloche = (key: string, radius: number): string =>
  ringsOf(sha256(utf8ToBytes(key)), radius)
    .map(drawn)
    .join('');

/** From the outside in. Together they leave only the middle free, where the letters stand. */
const bands = [
  { outer: 1, depth: 0.2, turns: 6 },
  { outer: 0.84, depth: 0.24, turns: 5 },
  { outer: 0.66, depth: 0.28, turns: 4 },
] as const;

const ringsOf = (digest: Uint8Array, radius: number): Ring[] =>
  bands.map(({ outer, depth, turns }, index) => {
    const share = (at: number): number => (digest[4 * index + at] ?? 0) / 256;
    return {
      radius: radius * outer,
      depth: depth + 0.1 * share(0),
      waves: 9 + Math.floor(10 * share(1)),
      phase: 2 * Math.PI * share(2),
      turns,
    };
  });

function drawn(ring: Ring, index: number): string {
  const { waves, turns } = ring;
  const id = `ring${index + 1}`;
  const copies = Array.from({ length: turns - 1 }, (_, turn) => {
    const degrees = (360 * (turn + 1)) / (waves * turns);
    return `<use href="#${id}" transform="rotate(${number(degrees)})"/>`;
  });
  return `<path id="${id}" d="${curve(ring)}"/>${copies.join('')}`;
}

/** With four cubic curves to a wave, the line is at most a sixtieth of its height away from the true one. */
const curvesPerWave = 4;

function curve(ring: Ring): string {
  const steps = ring.waves * curvesPerWave;
  const step = (2 * Math.PI) / steps;
  const parts = Array.from({ length: steps }, (_, index) => {
    const from = pointAt(ring, index * step);
    const to = pointAt(ring, (index + 1) * step);
    const reach = step / 3;
    const one = { x: from.x + reach * from.dx, y: from.y + reach * from.dy };
    const other = { x: to.x - reach * to.dx, y: to.y - reach * to.dy };
    return `${index === 0 ? `M${pair(from)}` : ''}C${pair(one)} ${pair(other)} ${pair(to)}`;
  });
  return `${parts.join('')}Z`;
}
