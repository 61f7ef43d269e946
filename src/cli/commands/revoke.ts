/** `badges revoke`: withdraws awards for good, with a reason that is published. Their files and addresses stay. */

import { hasEnded, type Revocation, revokedAs, revokeText } from '../../authoring/revoke.ts';
import type { AwardSource } from '../../content/schema/sources.ts';
import type { Problem } from '../../problems/problem.ts';
import { plural } from '../../problems/render.ts';
import { changeUsages } from '../declarations/change-usages.ts';
import { type Ask, type Command, type ExitCode, exit, type GlobalOptions, type Io } from '../io.ts';
import { tellMisuse } from '../misuse.ts';
import { asker } from '../questions.ts';
import { tellOutcome } from '../report.ts';
import { type Change, writeChanges } from '../write-files.ts';
import {
  asItWouldBe,
  awardsToChange,
  type Content,
  contentOf,
  dateFault,
  ofFlag,
  reasonFault,
  refuse,
  revokeByHand,
  todayIn,
  whichAward,
} from './award-change.ts';
import { editFiles, problemsWith } from './award-files.ts';
import { awardAt, linesOf, toldEnded } from './award-words.ts';

export type RevokeOptions = {
  /** Ids, addresses of the site, recipient files, addresses of recipients. */
  readonly words: readonly string[];
  readonly reason?: string;
  readonly on?: string;
  readonly badge?: string;
};

export const revoke: Command<RevokeOptions> = async (options, io) => {
  if (options.words.length === 0) return tellMisuse([whichAward], changeUsages.revoke, io);
  const content = await contentOf(options, io);
  const given = options.reason?.trim();
  const faults = [
    dateFault('on', options.on, content),
    given === undefined ? undefined : ofFlag('reason', reasonFault(given)),
  ].filter((fault) => fault !== undefined);
  if (faults.length > 0) return tellMisuse(faults, changeUsages.revoke, io);
  const ask = asker(options, io);
  const { awards, problems } = await awardsToChange(content, options, ask);
  const refused = refuse(options, problems, io);
  if (refused !== undefined) return refused;
  const ended = awards.filter(hasEnded);
  const valid = awards.filter((award) => !hasEnded(award));
  if (valid.length === 0) return tell(options, [], ended, io);
  const reason = given ?? (await ask?.text(why));
  if (reason === undefined) {
    return tellMisuse(
      ['Say why with --reason: it is published with the award.'],
      changeUsages.revoke,
      io,
    );
  }
  const on = options.on?.trim() ?? todayIn(content);
  const plan = await planned(content, valid, { on, reason });
  const inTheWay = refuse(options, plan.problems, io, asItWouldBe);
  if (inTheWay !== undefined) return inTheWay;
  if (!options.dryRun) await writeChanges(options.root, plan.changes);
  return tell(options, valid, ended, io);
};

const why: Parameters<Ask['text']>[0] = {
  message: 'Why? The reason is published, on the award’s page and in its documents',
  placeholder: 'Awarded to the wrong person.',
  validate: (answer) => (answer === '' ? 'Say why, in a sentence.' : reasonFault(answer)),
};

async function planned(
  content: Content,
  awards: readonly AwardSource[],
  revocation: Revocation,
): Promise<{ changes: readonly Change[]; problems: readonly Problem[] }> {
  const { files } = content;
  const byHand = revokeByHand(revocation);
  const edited = await editFiles(
    files,
    awards,
    (file, text, ofFile) => revokeText(file, text, ofFile, revocation),
    byHand,
  );
  if (edited.problems.length > 0) return edited;
  const { changes } = edited;
  const meant = new Set(awards);
  const revoked = revokedAs(revocation);
  const problems = await problemsWith(content, changes, {
    fieldsOf: (award) => (meant.has(award) ? { ...award.fields, revoked } : undefined),
    byHand,
  });
  return { changes, problems };
}

function tell(
  options: GlobalOptions,
  changed: readonly AwardSource[],
  ended: readonly AwardSource[],
  io: Io,
): ExitCode {
  const { dryRun, json } = options;
  const told = { dryRun, changed: changed.map(awardAt), unchanged: ended.map(awardAt) };
  tellOutcome(options, [], told, io);
  if (json) return exit.done;
  for (const award of ended) io.print(toldEnded(award));
  const verb = dryRun ? 'Would revoke' : 'Revoked';
  for (const line of linesOf(changed, `${verb} `)) io.print(line);
  if (changed.length === 0 || dryRun) io.print('Nothing was changed.');
  else for (const line of afterwards(changed.length)) io.print(line);
  return exit.done;
}

const afterwards = (count: number): readonly string[] => [
  '',
  `Revoked ${plural(count, 'award')}. From the next build on ${count === 1 ? 'its page and its' : 'their pages and their'} documents say so, with the reason; copies that people kept no longer verify.`,
  'Keep the file: its addresses answer for ever. Next: npm run badges -- check, then commit and push.',
];
