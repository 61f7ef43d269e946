/** The forms a picture may have, on a square of 512. */

import { circle, type Point, polar, rounded, scalloped } from './path.ts';

export type Shape = {
  /** As a sentence names it: "on a … ". */
  readonly words: string;
  /** For a list to choose from. */
  readonly label: string;
  /** The ground within the rims, as path data. */
  readonly field: string;
  /** How far the rims reach beyond the field. */
  readonly rim: number;
  readonly centre: Point;
  /** Radius of the fine lines, which are cut off at the field. */
  readonly reach: number;
  /** The most that the lettering takes. */
  readonly width: number;
  readonly height: number;
  /** What lies below, as path data from the lowest up; each has a rim of its own, 8 wide. */
  readonly plates: readonly string[];
};

const middle = { x: 256, y: 256 };
/** The medal of a rosette stands above its ribbons. */
const medal = { x: 256, y: 206 };

const wide = 30;
const narrow = 22;

function corners(count: number, radius: number, { turned = 0, inner = radius } = {}): Point[] {
  const step = 360 / count;
  return Array.from({ length: count }, (_, index) =>
    polar(middle, index % 2 === 0 ? radius : inner, turned + step * index),
  );
}

export const shapes = {
  circle: {
    words: 'roundel',
    label: 'circle',
    field: circle(middle, 220),
    rim: wide,
    centre: middle,
    reach: 220,
    width: 286,
    height: 184,
    plates: [],
  },
  hexagon: {
    words: 'hexagon',
    label: 'hexagon',
    field: rounded(corners(6, 226), 36),
    rim: wide,
    centre: middle,
    reach: 222,
    width: 276,
    height: 180,
    plates: [],
  },
  rosette: {
    words: 'rosette with two ribbons',
    label: 'rosette with ribbons',
    field: circle(medal, 138),
    rim: narrow,
    centre: medal,
    reach: 138,
    width: 188,
    height: 124,
    plates: [
      'M178 300L122 496L186 464L226 500L270 320Z',
      'M334 300L390 496L326 464L286 500L242 320Z',
      scalloped(medal, 20, 172),
    ],
  },
  seal: {
    words: 'seal with a scalloped edge',
    label: 'seal with a scalloped edge',
    field: circle(middle, 186),
    rim: narrow,
    centre: middle,
    reach: 186,
    width: 246,
    height: 162,
    plates: [scalloped(middle, 28, 223)],
  },
  shield: {
    words: 'shield',
    label: 'shield',
    field:
      'M256 42C202 66 134 76 68 74C64 252 88 388 256 470C424 388 448 252 444 74C378 76 310 66 256 42Z',
    rim: wide,
    centre: { x: 256, y: 234 },
    reach: 236,
    width: 268,
    height: 176,
    plates: [],
  },
  square: {
    words: 'square with round corners',
    label: 'square with round corners',
    field: rounded(corners(4, 300, { turned: 45 }), 66),
    rim: wide,
    centre: middle,
    reach: 256,
    width: 300,
    height: 192,
    plates: [],
  },
  star: {
    words: 'star of eight points',
    label: 'star of eight points',
    field: rounded(corners(16, 222, { inner: 190 }), 18),
    rim: narrow,
    centre: middle,
    reach: 216,
    width: 262,
    height: 172,
    plates: [],
  },
} as const satisfies Readonly<Record<string, Shape>>;

export type ShapeName = keyof typeof shapes;
