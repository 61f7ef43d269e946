/**
 * One piece of a guilloche band, the border of a certificate, drawn from an id: a few waves in step along a line, thick and
 * thin in turn. Pieces that follow each other join. Source: style/pages, "The figure".
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Of a piece, in its own units. */
export const pieceLength = 540;
export const bandWidth = 240;

/** Curves to a wave; the length of a piece is divided by one, two and three times as many without a rest. */
const curvesPerWave = 6;

type Band = {
  readonly strands: number;
  /** In a piece. */
  readonly waves: number;
  /** How much thinner the band is at its thinnest, as a share of its width. */
  readonly waist: number;
};

/** Path data of a piece; y runs from 0 to `bandWidth`. */
export function guillocheBand(id: string): string {
  const band = bandOf(sha256(utf8ToBytes(`band ${id}`)));
  return Array.from({ length: band.strands }, (_, strand) => pathOf(band, strand)).join('');
}

function bandOf(digest: Uint8Array): Band {
  const share = (index: number): number => (digest[index] ?? 0) / 256;
  return {
    strands: 5 + Math.floor(3 * share(0)),
    waves: 1 + Math.floor(3 * share(1)),
    waist: 0.35 + 0.3 * share(2),
  };
}

/** Hermite curves in equal steps: each handle mirrors the one before, which is what `s` means. */
function pathOf({ strands, waves, waist }: Band, strand: number): string {
  const steps = waves * curvesPerWave;
  const step = pieceLength / steps;
  const phase = (2 * Math.PI * strand) / strands;
  const pointAt = (x: number): { y: number; slope: number } => {
    const turn = (2 * Math.PI * x) / pieceLength;
    const envelope = 1 - (waist / 2) * (1 - Math.cos(turn));
    const narrowing = -(waist / 2) * Math.sin(turn);
    const height = 0.49 * bandWidth;
    const wave = waves * turn + phase;
    return {
      y: bandWidth / 2 + height * envelope * Math.sin(wave),
      slope:
        ((2 * Math.PI) / pieceLength) *
        height *
        (narrowing * Math.sin(wave) + envelope * waves * Math.cos(wave)),
    };
  };
  const start = pointAt(0);
  let y = Math.round(start.y);
  let path = `M0 ${y}`;
  for (let index = 1; index <= steps; index += 1) {
    const end = pointAt(index * step);
    // Relative to rounded points, so that rounding never adds up.
    const handle = Math.round(end.y - (step / 3) * end.slope) - y;
    const rise = Math.round(end.y) - y;
    const first = Math.round(start.y + (step / 3) * start.slope) - y;
    path += index === 1 ? `c${pair(Math.round(step / 3), first)} ` : 's';
    path += `${pair(Math.round((2 * step) / 3), handle)} ${pair(step, rise)}`;
    y += rise;
  }
  return path;
}

/** A minus sign separates two numbers as well as a blank does. */
const pair = (x: number, y: number): string => (y < 0 ? `${x}${y}` : `${x} ${y}`);
