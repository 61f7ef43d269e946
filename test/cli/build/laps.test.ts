import { expect, test } from 'vitest';
import { createLaps } from '../../../src/cli/commands/build/laps.ts';

test('each part has the time since the one before, and the whole has all of it', () => {
  let now = 1000;
  const laps = createLaps(() => now);
  const after = (milliseconds: number, then: () => void) => {
    now += milliseconds;
    then();
  };
  after(500, () => laps.end('load'));
  after(200, () => laps.reached('documents'));
  after(300, () => laps.reached('documents'));
  after(40, () => laps.reached('pages'));
  after(60, () => laps.end('rest'));
  expect(laps.all()).toEqual({ load: 0.5, documents: 0.5, pages: 0.04, rest: 0.06, whole: 1.1 });
});
