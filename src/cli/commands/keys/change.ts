/** `badges keys new|rotate|retire|compromise`: plans, says what is in the way, and writes all or nothing. */

import type { PrivateJwk } from '../../../authoring/key-files.ts';
import { keyPlan } from '../../../authoring/key-plan.ts';
import {
  compromiseSteps,
  type KeyStep,
  keyTypes,
  newSteps,
  retireSteps,
  rotateSteps,
  type Steps,
  withoutActive,
  withoutSuccessor,
} from '../../../authoring/key-steps.ts';
import { given } from '../../../model/given.ts';
import type { KeyType } from '../../../model/keys.ts';
import { keyNames, publicKeyOf } from '../../../model/public-key.ts';
import { hasErrors, type Problem } from '../../../problems/problem.ts';
import { quote } from '../../../problems/quote.ts';
import { readSecret, type Secret } from '../../../publish/secret.ts';
import { findSigningKey } from '../../../publish/signing-keys.ts';
import { privateKeys } from '../../../publish/workspace.ts';
import { type Command, exit, type Io } from '../../io.ts';
import { tellOutcome } from '../../report.ts';
import { issuerProblem, type KeyFolder, readKeyFolder } from './key-folder.ts';
import { tellDone, tellPlan } from './outcome.ts';
import { secretSet } from './secret-set.ts';
import { stopsBuilds } from './told.ts';
import { writeKeys } from './write-keys.ts';

export type KeyAction = 'new' | 'rotate' | 'retire' | 'compromise';

export type ChangeOptions = {
  readonly action: KeyAction;
  readonly issuer: string;
  readonly type?: KeyType;
  /** A thumbprint or its beginning. */
  readonly key?: string;
  readonly reason?: string;
  /** The old private half is gone for good. */
  readonly lost?: boolean;
};

const stepsOf = {
  new: newSteps,
  rotate: rotateSteps,
  retire: retireSteps,
  compromise: compromiseSteps,
} as const;

export const changeKeys: Command<ChangeOptions> = async (options, io) => {
  const { root, issuer, action } = options;
  const folder = await readKeyFolder(root);
  const { secret, problem: badSecret } = readSecret(io.takeSecret());
  const { steps, problems: found } = planSteps(folder, options);
  const problems = [...found];
  if (badSecret !== undefined) problems.push({ ...badSecret, severity: 'warning' });
  if (action === 'rotate' && options.lost !== true) {
    problems.push(...(await notHere(steps, { root, issuer, secret })));
  }
  const last = withoutSuccessor(ofIssuer(folder, issuer), steps);
  if (last.length > 0 && !options.yes && !options.dryRun) problems.push(lastOne(issuer, last));
  if (hasErrors(problems)) {
    tellOutcome(options, problems, { issuer, made: [], changed: [] }, io);
    if (!options.json) io.warn('Nothing was changed.');
    return exit.problems;
  }
  const without = withoutActive(ofIssuer(folder, issuer), steps);
  if (options.dryRun) return tellPlan(options, steps, without, problems, io);
  const plan = keyPlan(steps, {
    issuer,
    now: options.now ?? io.now(),
    pairs: await generate(steps, io),
    ...given({ reason: options.reason ?? (options.lost ? 'The private key is lost.' : undefined) }),
  });
  const changed = new Set(plan.changed.map(({ thumbprint }) => thumbprint));
  const set = await secretSet({
    root,
    secret,
    active: folder.keys.filter(
      ({ fields }) => fields.status === 'active' && !changed.has(fields.thumbprint),
    ),
    made: plan.made.map(({ privateJwk }) => privateJwk),
  });
  await writeKeys(root, issuer, plan, set.text);
  return tellDone(options, { plan, set, without, problems }, io);
};

const ofIssuer = ({ keys }: KeyFolder, issuer: string) =>
  keys.filter((key) => key.issuer === issuer);

/** What is wrong with the keys of other issuers is no matter of this one. */
function planSteps(folder: KeyFolder, options: ChangeOptions): Steps {
  const { action, issuer, type } = options;
  const unknown = issuerProblem(folder, issuer);
  if (unknown !== undefined) return { steps: [], problems: [unknown] };
  const own = folder.problems.filter(({ file }) => file.startsWith(`keys/${issuer}/`));
  if (own.length > 0) return { steps: [], problems: own };
  return stepsOf[action]({
    issuer,
    keys: ofIssuer(folder, issuer),
    types: type === undefined ? keyTypes : [type],
    ...given({ key: options.key }),
  });
}

async function generate(
  steps: readonly KeyStep[],
  io: Io,
): Promise<ReadonlyMap<KeyType, PrivateJwk>> {
  const pairs = new Map<KeyType, PrivateJwk>();
  for (const { kind, type } of steps) {
    if (kind === 'make') pairs.set(type, await io.generateKeyPair(type));
  }
  return pairs;
}

/** Whoever rotates on another machine than the one with the keys would end up with half of them on each. */
async function notHere(
  steps: readonly KeyStep[],
  { root, issuer, secret }: { root: string; issuer: string; secret: Secret },
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const step of steps) {
    if (step.kind === 'make') continue;
    const key = publicKeyOf(step.key, { timeZone: 'UTC' });
    const found = await findSigningKey({ issuer, key, root, secret });
    if (found.kind === 'refused') problems.push(found.problem);
    if (found.kind !== 'missing') continue;
    problems.push({
      code: 'private-key-missing',
      severity: 'error',
      file: step.key.origin.file,
      message: `The private half of the active ${keyNames[key.type]} key of ${quote(issuer)} is not on this machine: there is no file ${privateKeys.file(issuer, key.thumbprint)}.`,
      hint: `Rotate on the machine that has it, or copy the folder ${privateKeys.folder} from there. If it is gone for good: npm run badges -- keys rotate ${issuer} --type ${key.type} --lost`,
    });
  }
  return problems;
}

const lastOne = (issuer: string, types: readonly KeyType[]): Problem => ({
  code: 'key-last',
  severity: 'error',
  file: `keys/${issuer}`,
  message: `Nothing takes the place of what would be retired. ${stopsBuilds(issuer, types)}`,
  hint: `To replace it: npm run badges -- keys rotate ${issuer}\nTo retire it all the same, add --yes.`,
});
