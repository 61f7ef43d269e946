/** Shows what a build is busy with, one stage after the other. */

import type { Stage } from '../../../build/build-site.ts';
import type { Io, Progress } from '../../io.ts';

const labels: Readonly<Record<Stage, string>> = {
  keep: 'Keeping what did not change',
  make: 'Signing, baking and rendering awards',
};

/** @returns what a build tells of its steps, and the end of them */
export function createStages(io: Pick<Io, 'progress'>) {
  let open: { readonly stage: Stage; readonly bar: Progress; done: number } | undefined;
  const end = (): void => {
    open?.bar.done();
    open = undefined;
  };
  return {
    end,
    tell(stage: Stage, done: number, all: number): void {
      if (open?.stage !== stage) {
        end();
        open = { stage, bar: io.progress(labels[stage], all), done: 0 };
      }
      open.bar.advance(done - open.done);
      open.done = done;
    },
  };
}
