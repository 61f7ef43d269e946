/**
 * The mark of the project: a guilloche rosette, the fine line pattern of banknotes and certificates, drawn from an id.
 * The same id always gives the same figure, another id another one. Source: style/pages, "The figure".
 *
 * Each of its three rings is drawn once and repeated by rotation.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { pointAt, type Wave } from './wave.ts';

/** Radius of the figure in its own units. */
export const rosetteRadius = 1000;
const R = rosetteRadius;

/** Cubic curves to a wave: with four, the line is at most a sixtieth of its height away from the true one. */
const curvesPerWave = 4;

type Ring = Wave & {
  /** How often the ring is drawn, each time turned a little. */
  readonly turns: number;
};

/** Lines around the origin, less than 5 kB of SVG; colour and width come from around them. */
export function rosetteLines(id: string): string {
  const rings = ringsOf(sha256(utf8ToBytes(id)));
  const defs = rings.map((ring, index) => `<path id="ring${index}" d="${pathOf(ring)}"/>`).join('');
  const uses = rings.map(turned).join('');
  return `<defs>${defs}</defs>${uses}`;
}

function ringsOf(digest: Uint8Array): Ring[] {
  const share = (index: number): number => (digest[index] ?? 0) / 256;
  const turns = [7, 5, 4];
  return [0.99, 0.79, 0.68].map((size, index) => ({
    radius: R * size,
    depth: 0.1 + 0.1 * share(4 * index),
    waves: 7 + Math.floor(11 * share(4 * index + 1)),
    phase: 2 * Math.PI * share(4 * index + 2),
    turns: turns[index] ?? 4,
  }));
}

/** Of a whole wave the copies cover this much: less than all of it, so that the edge stays scalloped. */
const spread = 0.55;

function turned({ waves, turns }: Ring, index: number): string {
  return Array.from({ length: turns }, (_, turn) => {
    const degrees = Math.round((100 * 360 * spread * turn) / (waves * turns)) / 100;
    const rotate = turn === 0 ? '' : ` transform="rotate(${degrees})"`;
    return `<use href="#ring${index}"${rotate}/>`;
  }).join('');
}

/** Hermite curves in equal steps: each handle mirrors the one before, which is what `s` means. */
function pathOf(ring: Ring): string {
  const steps = ring.waves * curvesPerWave;
  const step = (2 * Math.PI) / steps;
  const start = pointAt(ring, 0);
  let [x, y] = [Math.round(start.x), Math.round(start.y)];
  let path = `M${x} ${y}`;
  for (let index = 1; index <= steps; index += 1) {
    const end = pointAt(ring, index * step);
    // Relative to rounded points, so that rounding never adds up.
    const relative = (to: number, from: number) => Math.round(to - from);
    const reach = step / 3;
    path +=
      index === 1
        ? `c${pair(relative(start.x + reach * start.dx, x), relative(start.y + reach * start.dy, y))} `
        : 's';
    path += `${pair(relative(end.x - reach * end.dx, x), relative(end.y - reach * end.dy, y))} `;
    path += pair(relative(end.x, x), relative(end.y, y));
    x = Math.round(end.x);
    y = Math.round(end.y);
  }
  return `${path}z`;
}

/** A minus sign separates two numbers as well as a blank does. */
const pair = (x: number, y: number): string => (y < 0 ? `${x}${y}` : `${x} ${y}`);
