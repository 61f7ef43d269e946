/** Writes SVG path data. Numbers have two decimals at most, so that the same drawing is the same text. */

export type Point = { readonly x: number; readonly y: number };

export const number = (value: number): string => String(Math.round(value * 100) / 100 + 0);

export const pair = ({ x, y }: Point): string => `${number(x)} ${number(y)}`;

/** @param degrees clockwise from the top */
export function polar(centre: Point, radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return { x: centre.x + radius * Math.sin(angle), y: centre.y - radius * Math.cos(angle) };
}

/** A closed line through the corners, each rounded as by a circle of this radius. */
export function rounded(corners: readonly Point[], radius: number): string {
  const parts = corners.map((corner, index) => {
    const before = corners.at(index - 1) ?? corner;
    const after = corners[(index + 1) % corners.length] ?? corner;
    const angle = angleAt(before, corner, after);
    const reach = radius / Math.tan(angle / 2);
    const from = towards(corner, before, reach);
    const to = towards(corner, after, reach);
    const sweep = turnsRight(before, corner, after) ? 1 : 0;
    return `${index === 0 ? 'M' : 'L'}${pair(from)}A${number(radius)} ${number(radius)} 0 0 ${sweep} ${pair(to)}`;
  });
  return `${parts.join('')}Z`;
}

const towards = (from: Point, to: Point, length: number): Point => {
  const share = length / Math.hypot(to.x - from.x, to.y - from.y);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
};

function angleAt(before: Point, corner: Point, after: Point): number {
  const one = Math.atan2(before.y - corner.y, before.x - corner.x);
  const other = Math.atan2(after.y - corner.y, after.x - corner.x);
  const difference = Math.abs(one - other);
  return Math.min(difference, 2 * Math.PI - difference);
}

const turnsRight = (before: Point, corner: Point, after: Point): boolean =>
  (corner.x - before.x) * (after.y - corner.y) - (corner.y - before.y) * (after.x - corner.x) > 0;

export const circle = ({ x, y }: Point, radius: number): string => {
  const [left, right] = [number(x - radius), number(x + radius)];
  const r = number(radius);
  return `M${left} ${number(y)}A${r} ${r} 0 0 1 ${right} ${number(y)}A${r} ${r} 0 0 1 ${left} ${number(y)}Z`;
};

/** A round edge of arcs that swell outwards; they meet at this radius. */
export function scalloped(centre: Point, count: number, radius: number): string {
  const step = 360 / count;
  const arc = number(radius * Math.sin(Math.PI / count) * 1.02);
  const meet = Array.from({ length: count + 1 }, (_, index) =>
    pair(polar(centre, radius, step * (index - 0.5))),
  );
  return `M${meet.join(`A${arc} ${arc} 0 0 1 `)}Z`;
}
