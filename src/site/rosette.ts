/**
 * The mark of the project: a guilloche rosette, the fine line pattern of banknotes and certificates, drawn from an id.
 * The same id always gives the same figure, another id another one. Source: style/pages, "The figure".
 *
 * Each of three rings is the curve r = R·b·(1 − a/2 + a/2·cos(n·t + φ)), drawn once and repeated by rotation.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Radius of the figure in its own units. */
const R = 1000;

/** Cubic curves to a wave: with four, the line is at most a sixtieth of its height away from the true one. */
const curvesPerWave = 4;

type Ring = {
  /** Outer radius, as a share of R. */
  readonly b: number;
  /** Depth of the waves, as a share of the radius. */
  readonly a: number;
  /** Waves around. */
  readonly n: number;
  readonly phase: number;
  /** How often the ring is drawn, each time turned a little. */
  readonly turns: number;
};

/** An `<svg>` of less than 5 kB: decoration, hidden from assistive technology, coloured by the stylesheet. */
export function rosette(id: string): string {
  const rings = ringsOf(sha256(utf8ToBytes(id)));
  const defs = rings.map((ring, index) => `<path id="ring${index}" d="${pathOf(ring)}"/>`).join('');
  const uses = rings.map(turned).join('');
  const box = `${-R} ${-R} ${2 * R} ${2 * R}`;
  return `<svg class="rosette" viewBox="${box}" aria-hidden="true" focusable="false"><defs>${defs}</defs>${uses}</svg>`;
}

function ringsOf(digest: Uint8Array): Ring[] {
  const share = (index: number): number => (digest[index] ?? 0) / 256;
  const turns = [7, 5, 4];
  return [0.99, 0.79, 0.68].map((b, index) => ({
    b,
    a: 0.1 + 0.1 * share(4 * index),
    n: 7 + Math.floor(11 * share(4 * index + 1)),
    phase: 2 * Math.PI * share(4 * index + 2),
    turns: turns[index] ?? 4,
  }));
}

/** Of a whole wave the copies cover this much: less than all of it, so that the edge stays scalloped. */
const spread = 0.55;

function turned({ n, turns }: Ring, index: number): string {
  return Array.from({ length: turns }, (_, turn) => {
    const degrees = Math.round((100 * 360 * spread * turn) / (n * turns)) / 100;
    const rotate = turn === 0 ? '' : ` transform="rotate(${degrees})"`;
    return `<use href="#ring${index}"${rotate}/>`;
  }).join('');
}

/** Hermite curves in equal steps: each handle mirrors the one before, which is what `s` means. */
function pathOf(ring: Ring): string {
  const steps = ring.n * curvesPerWave;
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

type Point = {
  readonly x: number;
  readonly y: number;
  /** The direction in which the curve goes on. */
  readonly dx: number;
  readonly dy: number;
};

function pointAt({ b, a, n, phase }: Ring, t: number): Point {
  const wave = n * t + phase;
  const r = R * b * (1 - a / 2 + (a / 2) * Math.cos(wave));
  const slope = -R * b * (a / 2) * n * Math.sin(wave);
  const [cos, sin] = [Math.cos(t), Math.sin(t)];
  return { x: r * cos, y: r * sin, dx: slope * cos - r * sin, dy: slope * sin + r * cos };
}

/** A minus sign separates two numbers as well as a blank does. */
const pair = (x: number, y: number): string => (y < 0 ? `${x}${y}` : `${x} ${y}`);
