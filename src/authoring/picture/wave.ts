/** The curve that guilloches are made of: r = R·(1 − a/2 + a/2·cos(n·t + φ)). */

export type Wave = {
  /** Outer radius, R. */
  readonly radius: number;
  /** Depth of the waves as a share of the radius, a. */
  readonly depth: number;
  /** Waves around, n. */
  readonly waves: number;
  /** φ */
  readonly phase: number;
};

export type WavePoint = {
  readonly x: number;
  readonly y: number;
  /** The direction in which the curve goes on. */
  readonly dx: number;
  readonly dy: number;
};

export function pointAt({ radius, depth, waves, phase }: Wave, t: number): WavePoint {
  const wave = waves * t + phase;
  const r = radius * (1 - depth / 2 + (depth / 2) * Math.cos(wave));
  const slope = -radius * (depth / 2) * waves * Math.sin(wave);
  const [cos, sin] = [Math.cos(t), Math.sin(t)];
  return { x: r * cos, y: r * sin, dx: slope * cos - r * sin, dy: slope * sin + r * cos };
}
