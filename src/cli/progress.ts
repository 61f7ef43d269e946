/** A progress bar on the standard error, where somebody watches it. */

import { progress } from '@clack/prompts';
import type { Progress } from './io.ts';

/** Short works are over before a bar could be read. */
const shortWork = 1000;

const silent: Progress = { advance: () => {}, done: () => {} };

/** @param total how many steps there are; up to a thousand show nothing */
export function progressBar(label: string, total: number, output: NodeJS.WriteStream): Progress {
  if (total <= shortWork || output.isTTY !== true) return silent;
  const bar = progress({ max: total, output });
  bar.start(label);
  // Drawing costs more than most steps do.
  const stride = Math.ceil(total / 200);
  let waiting = 0;
  return {
    advance(count = 1) {
      waiting += count;
      if (waiting < stride) return;
      bar.advance(waiting);
      waiting = 0;
    },
    done: () => bar.stop(label),
  };
}
