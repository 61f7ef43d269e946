/** How far a long work has come: a bar where somebody watches, a line when it is done where nobody does. */

import { progress } from '@clack/prompts';
import type { Progress } from './io.ts';

/** Short works are over before a bar could be read. */
const shortWork = 1000;

const silent: Progress = { advance: () => {}, done: () => {} };

type Output = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/**
 * @param total how many steps there are; up to a thousand show nothing
 * @param clock in milliseconds
 */
export function progressBar(
  label: string,
  total: number,
  output: NodeJS.WriteStream | Output,
  clock: () => number = () => performance.now(),
): Progress {
  if (total <= shortWork) return silent;
  const started = clock();
  const ended = (): string => `${label}: ${grouped(total)} in ${seconds(clock() - started)}`;
  if (output.isTTY !== true) {
    return { advance: () => {}, done: () => void output.write(`${ended()}\n`) };
  }
  const bar = progress({ max: total, output: output as NodeJS.WriteStream });
  bar.start(label);
  // Drawing costs more than most steps do.
  const stride = Math.ceil(total / 200);
  let waiting = 0;
  let done = 0;
  return {
    advance(count = 1) {
      waiting += count;
      done += count;
      if (waiting < stride) return;
      bar.advance(waiting, `${label}: ${howFar(done, total, clock() - started)}`);
      waiting = 0;
    },
    done: () => bar.stop(ended()),
  };
}

/** @param elapsed milliseconds since the first step */
export function howFar(done: number, total: number, elapsed: number): string {
  const rate = done / Math.max(elapsed, 1);
  const parts = [
    `${grouped(done)} of ${grouped(total)}`,
    `${grouped(Math.round(rate * 1000))} a second`,
    ...(done < total ? [`about ${seconds((total - done) / rate)} left`] : []),
  ];
  return parts.join(', ');
}

const grouped = (number: number): string => number.toLocaleString('en');

function seconds(milliseconds: number): string {
  const whole = milliseconds / 1000;
  if (whole < 10) return `${whole.toFixed(1)} s`;
  return whole < 100 ? `${Math.round(whole)} s` : `${Math.round(whole / 60)} min`;
}
