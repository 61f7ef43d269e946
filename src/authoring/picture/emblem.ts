/** A star of five points, cut like a jewel: stands where the typeface has no letter for a name. */

import { type Point, pair, polar } from './path.ts';

/** Two halves of each point, one in the light and one in the shade, as path data. */
export function star(
  centre: Point,
  radius: number,
): { readonly light: string; readonly shade: string } {
  const tip = (index: number): string => pair(polar(centre, radius, 72 * index));
  const notch = (index: number): string => pair(polar(centre, radius * 0.42, 72 * index + 36));
  const points = [0, 1, 2, 3, 4];
  return {
    light: points.map((at) => `M${pair(centre)}L${notch(at - 1)}L${tip(at)}Z`).join(''),
    shade: points.map((at) => `M${pair(centre)}L${tip(at)}L${notch(at)}Z`).join(''),
  };
}
