/** Tells the outcome of a change of keys, in words or as data. */

import type { KeyPlan } from '../../../authoring/key-plan.ts';
import type { KeyStep } from '../../../authoring/key-steps.ts';
import type { KeyType } from '../../../model/keys.ts';
import { keyNames } from '../../../model/public-key.ts';
import type { Problem } from '../../../problems/problem.ts';
import { privateKeys } from '../../../publish/workspace.ts';
import { type ExitCode, exit, type GlobalOptions, type Io } from '../../io.ts';
import { tellOutcome } from '../../report.ts';
import type { SecretSet } from './secret-set.ts';
import { doneSteps, plannedSteps, secretSteps, stopsBuilds } from './told.ts';

type Change = GlobalOptions & {
  readonly action: string;
  readonly issuer: string;
  readonly type?: KeyType;
};

/** What would be done. */
export function tellPlan(
  options: Change,
  steps: readonly KeyStep[],
  without: readonly KeyType[],
  problems: readonly Problem[],
  io: Io,
): ExitCode {
  const { issuer, json } = options;
  const planned = steps.map((step) => ({
    step: step.kind,
    type: step.type,
    ...(step.kind === 'make' ? {} : { thumbprint: step.key.fields.thumbprint }),
  }));
  tellOutcome(options, problems, { issuer, dryRun: true, planned }, io);
  if (json) return exit.done;
  for (const line of plannedSteps(issuer, steps)) io.print(line);
  if (without.length > 0) io.print(stopsBuilds(issuer, without));
  if (steps.length === 0) io.print(nothingToDo(options));
  io.print('Nothing was changed.');
  return exit.done;
}

type Done = {
  readonly plan: KeyPlan;
  readonly set: SecretSet;
  readonly without: readonly KeyType[];
  readonly problems: readonly Problem[];
};

export function tellDone(
  options: Change,
  { plan, set, without, problems }: Done,
  io: Io,
): ExitCode {
  const { issuer, root, json } = options;
  const told = {
    issuer,
    made: plan.made.map(({ type, thumbprint, file }) => ({ type, thumbprint, file })),
    changed: plan.changed.map(({ type, thumbprint, status, file }) => ({
      type,
      thumbprint,
      status,
      file,
    })),
    secret: {
      file: privateKeys.secret,
      keys: set.size,
      lacking: set.lacking.map(({ issuer: of, type, thumbprint }) => ({
        issuer: of,
        type,
        thumbprint,
      })),
    },
  };
  tellOutcome(options, problems, told, io);
  if (json) return exit.done;
  const isUnchanged = plan.made.length + plan.changed.length === 0;
  const lines = isUnchanged ? [nothingToDo(options)] : [...doneSteps(issuer, plan)];
  if (without.length > 0) lines.push(stopsBuilds(issuer, without));
  if (options.action === 'new' || plan.made.length > 0) lines.push('', ...secretSteps(root, set));
  for (const line of lines) io.print(line);
  return exit.done;
}

function nothingToDo({ action, issuer, type }: Change): string {
  const which =
    type === undefined ? 'an active key of each type' : `an active ${keyNames[type]} key`;
  if (action === 'new') {
    return `${issuer} has ${which} already. To replace it: npm run badges -- keys rotate ${issuer}`;
  }
  return `The key is ${action === 'retire' ? 'retired' : 'compromised'} already.`;
}
