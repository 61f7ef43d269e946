/** Pictures of badges in every shape, and a logo. */

import { PNG } from 'pngjs';

export type Colour = readonly [red: number, green: number, blue: number];

/** A medallion with transparent corners, in any shape. */
export function medallion(width: number, height: number, ground: Colour): Uint8Array {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dx = (2 * x + 1) / width - 1;
      const dy = (2 * y + 1) / height - 1;
      const r = Math.hypot(dx, dy);
      const wave = 0.94 + 0.05 * Math.cos(14 * Math.atan2(dy, dx));
      const isGold = r < 0.58 && Math.abs(dx * dy) < 0.05;
      const [red, green, blue] = isGold ? [226, 178, 80] : r > 0.8 * wave ? [196, 146, 58] : ground;
      png.data.set([red, green, blue, r < wave ? 255 : 0], 4 * (y * width + x));
    }
  }
  return new Uint8Array(PNG.sync.write(png));
}

/** A thin ring and nothing in it: what lies behind the picture shows through. */
export function ring(side: number, [red, green, blue]: Colour): Uint8Array {
  const png = new PNG({ width: side, height: side });
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const r = Math.hypot((2 * x + 1) / side - 1, (2 * y + 1) / side - 1);
      png.data.set([red, green, blue, Math.abs(r - 0.88) < 0.04 ? 255 : 0], 4 * (y * side + x));
    }
  }
  return new Uint8Array(PNG.sync.write(png));
}

export const teal: Colour = [15, 74, 82];
export const wine: Colour = [92, 26, 44];
export const plum: Colour = [70, 30, 84];

/** A picture with a ground of its own up to every edge. */
export function tile(side: number, [red, green, blue]: Colour): Uint8Array {
  const png = new PNG({ width: side, height: side });
  for (let at = 0; at < png.data.length; at += 4) {
    const isLine = ((at / 4) % side) % 40 < 4;
    png.data.set(isLine ? [226, 178, 80, 255] : [red, green, blue, 255], at);
  }
  return new Uint8Array(PNG.sync.write(png));
}

export const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200"><circle cx="100" cy="100" r="96" fill="#123c43" stroke="#c4923a" stroke-width="8"/><path d="M100 40l34 60-34 60-34-60z" fill="#e2b250"/></svg>
`;
