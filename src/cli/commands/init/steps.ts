/** What follows the first files: keys, a first award, a build, a look at what was built. Each is the command of that name. */

import { join } from 'node:path';
import { folderSource } from '../../../content/files.ts';
import type { GrantedAward } from '../../../model/award.ts';
import { load } from '../../../publish/load.ts';
import { exit, type GlobalOptions, type Io } from '../../io.ts';
import { award } from '../award.ts';
import { build } from '../build.ts';
import { changeKeys } from '../keys/change.ts';
import { verifyCommand } from '../verify.ts';
import type { Answers } from './answers.ts';
import { firstNarrative } from './first-badge.ts';
import { quietIo } from './quiet-io.ts';

type StepOptions = GlobalOptions & { readonly answers: Answers; readonly badge: string };

type Step = {
  /** What the person would call it. */
  readonly done: string;
  /** What to run when it failed. */
  readonly again: string;
  readonly run: (options: StepOptions, io: Io) => Promise<number>;
};

const steps: readonly Step[] = [
  {
    done: 'made the keys that sign your badges',
    again: 'keys new',
    run: ({ answers, ...options }, io) =>
      changeKeys({ ...options, action: 'new', issuer: answers.slug }, io),
  },
  {
    done: 'awarded the first badge to you',
    again: 'award',
    run: ({ answers, badge, ...options }, io) =>
      award({ ...options, badge, recipient: answers.recipient, narrative: firstNarrative }, io),
  },
  { done: 'built the site', again: 'build', run: (options, io) => build(options, io) },
  {
    done: 'verified the badge in every form it is published in',
    again: 'verify dist',
    run: (options, io) =>
      verifyCommand(
        { ...options, inputs: [join(options.root, 'dist')], offline: true, allowPrivate: false },
        io,
      ),
  },
];

export type StepsOutcome =
  | { readonly kind: 'done'; readonly award: GrantedAward; readonly page: string }
  | { readonly kind: 'failed'; readonly again: string; readonly said: readonly string[] };

/** Tells each step as it is done. What a failed step said is in the outcome; those before it stay done. */
export async function takeSteps(
  options: StepOptions,
  io: Io,
  tell: (done: string) => void,
): Promise<StepsOutcome> {
  const { root, dryRun, now, answers, badge } = options;
  // Named one by one: the flags of this command have names that mean something else to others.
  const given = { root, dryRun, answers, badge, json: false, yes: true };
  for (const { done, again, run } of steps) {
    const quiet = quietIo(io);
    const code = await run(now === undefined ? given : { ...given, now }, quiet.io);
    if (code !== exit.done) return { kind: 'failed', again, said: quiet.said() };
    tell(done);
  }
  const { publication, addresses } = await load(
    folderSource(options.root),
    options.now ?? io.now(),
  );
  const [first] = [...(publication?.awards.values() ?? [])];
  if (addresses === undefined || first?.kind !== 'granted') {
    throw new Error('The first award is not there after it was built.');
  }
  return { kind: 'done', award: first, page: addresses.awardPage(first.id).url };
}
