/** How long the parts of a build took, for whoever measures: `build --json` tells it. */

/** In seconds, by part: those that awards wait for, one after the other, and the whole making. */
export type Laps = Readonly<Record<string, number>>;

/** @param clock in milliseconds */
export function createLaps(clock: () => number = () => performance.now()) {
  const began = clock();
  const laps: Record<string, number> = {};
  let last = began;
  const secondsSince = (then: number): number => Math.round(clock() - then) / 1000;
  return {
    /** A part is over, and the next begins. */
    end(part: string): void {
      laps[part] = secondsSince(last);
      last = clock();
    },
    /** A part is as far as that, and goes on until another one says so. */
    reached(part: string): void {
      laps[part] = Math.round(1000 * ((laps[part] ?? 0) + secondsSince(last))) / 1000;
      last = clock();
    },
    all: (): Laps => ({ ...laps, whole: secondsSince(began) }),
  };
}
