/**
 * A picture of many colours → at most 256 of them, so that its PNG is a third as heavy. Median cut, then two rounds in
 * which each colour of the palette moves to the middle of those it stands for. Whole numbers and a fixed order: the
 * same picture gives the same palette.
 */

/** Red, green and blue multiplied with alpha, and alpha; so what is nearly transparent counts little. */
type Colour = readonly [number, number, number, number];

type Used = { readonly colour: Colour; readonly count: number };

export type Paletted = {
  /** Not multiplied any more; the more transparent first. */
  readonly palette: readonly Colour[];
  /** One byte a pixel. */
  readonly indexes: Uint8Array;
};

const most = 256;
const rounds = 2;
const channels = [0, 1, 2, 3] as const;

/** @param pixels four bytes each, multiplied with alpha */
export function paletted(pixels: Uint8Array): Paletted {
  const words = new Uint32Array(pixels.length / 4);
  const counts = new Map<number, number>();
  for (let at = 0; at < words.length; at += 1) {
    const word = wordAt(pixels, 4 * at);
    words[at] = word;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const { palette, indexOf } = paletteOf(counts);
  return { palette, indexes: Uint8Array.from(words, (word) => indexOf.get(word) ?? 0) };
}

/**
 * The palette of a picture from its colours alone.
 *
 * @param counts how often each colour is there, by its four bytes as a number, the red highest
 */
export function paletteOf(counts: ReadonlyMap<number, number>): {
  readonly palette: Paletted['palette'];
  /** Of each of the colours, its place in the palette. */
  readonly indexOf: ReadonlyMap<number, number>;
} {
  const used = [...counts].sort(([a], [b]) => a - b).map(toUsed);
  let palette = medianCut(used).map(meanOf);
  for (let round = 0; round < rounds; round += 1) palette = moved(palette, used);
  palette.sort((a, b) => a[3] - b[3] || sum(a) - sum(b) || a[0] - b[0] || a[1] - b[1]);
  const indexOf = new Map(used.map((one) => [wordOf(one.colour), nearest(one.colour, palette)]));
  return { palette: palette.map(unmultiplied), indexOf };
}

const wordAt = (bytes: Uint8Array, at: number): number =>
  wordOf([bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0]);

const wordOf = ([r, g, b, a]: Colour): number => ((r << 24) | (g << 16) | (b << 8) | a) >>> 0;

const toUsed = ([word, count]: [number, number]): Used => ({
  colour: [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255],
  count,
});

const sum = ([r, g, b]: Colour): number => r + g + b;

function medianCut(used: readonly Used[]): readonly (readonly Used[])[] {
  const boxes = [boxOf(used)];
  while (boxes.length < most) {
    const widest = boxes.reduce(
      (found, box, at) => (box.spread > (boxes[found]?.spread ?? 0) ? at : found),
      0,
    );
    const box = boxes[widest];
    if (box === undefined || box.spread === 0) break;
    const { axis, middle } = box;
    const isLow = ({ colour }: Used): boolean => colour[axis] <= middle;
    boxes[widest] = boxOf(box.used.filter(isLow));
    boxes.push(boxOf(box.used.filter((one) => !isLow(one))));
  }
  return boxes.map(({ used: inBox }) => inBox);
}

type Box = {
  readonly used: readonly Used[];
  /** The channel in which the colours differ most, by how much, and its mean. */
  readonly axis: 0 | 1 | 2 | 3;
  readonly spread: number;
  readonly middle: number;
};

function boxOf(used: readonly Used[]): Box {
  const pixels = used.reduce((total, { count }) => total + count, 0);
  const axes = channels.map((axis): Box => {
    const total = used.reduce((found, { colour, count }) => found + colour[axis] * count, 0);
    const middle = Math.floor(total / pixels);
    const spread = used.reduce(
      (found, { colour, count }) => found + count * (colour[axis] - middle) ** 2,
      0,
    );
    const isOne = used.every(({ colour }) => colour[axis] === used[0]?.colour[axis]);
    return { used, axis, middle, spread: isOne ? 0 : spread };
  });
  return axes.reduce((best, one) => (one.spread > best.spread ? one : best));
}

function meanOf(used: readonly Used[]): Colour {
  const pixels = used.reduce((total, { count }) => total + count, 0);
  return channels.map((axis) =>
    Math.round(used.reduce((total, { colour, count }) => total + colour[axis] * count, 0) / pixels),
  ) as unknown as Colour;
}

function moved(palette: readonly Colour[], used: readonly Used[]): Colour[] {
  const groups = Map.groupBy(used, ({ colour }) => nearest(colour, palette));
  return palette.map((colour, index) => {
    const group = groups.get(index);
    return group === undefined ? colour : meanOf(group);
  });
}

function nearest([r, g, b, a]: Colour, palette: readonly Colour[]): number {
  let found = 0;
  let least = Number.POSITIVE_INFINITY;
  // Counted by hand: this runs millions of times for a picture.
  for (let index = 0; index < palette.length; index += 1) {
    const other = palette[index] as Colour;
    const distance =
      (r - other[0]) ** 2 + (g - other[1]) ** 2 + (b - other[2]) ** 2 + (a - other[3]) ** 2;
    if (distance < least) {
      least = distance;
      found = index;
    }
  }
  return found;
}

const unmultiplied = ([r, g, b, a]: Colour): Colour => {
  const whole = (channel: number): number =>
    a === 0 ? 0 : Math.min(255, Math.round((channel * 255) / a));
  return [whole(r), whole(g), whole(b), a];
};
