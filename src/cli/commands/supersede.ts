/** `badges supersede`: a new award with corrected data or for another address; the old one is revoked with a pointer. */

import { isDeepStrictEqual } from 'node:util';
import { changeOf, type FieldChange } from '../../authoring/award-edit-set.ts';
import { hasEnded } from '../../authoring/revoke.ts';
import { replacementOf } from '../../authoring/supersede.ts';
import { heldBy } from '../../authoring/whose-awards.ts';
import type { AwardSource } from '../../content/schema/sources.ts';
import { isRecipient, normalizeAddress } from '../../model/recipient.ts';
import type { Problem } from '../../problems/problem.ts';
import { printable } from '../../problems/quote.ts';
import { changeUsages } from '../declarations/change-usages.ts';
import { type Ask, type Command, type ExitCode, exit, type GlobalOptions, type Io } from '../io.ts';
import { tellMisuse } from '../misuse.ts';
import { asker } from '../questions.ts';
import { tellOutcome } from '../report.ts';
import { writeChanges } from '../write-files.ts';
import {
  asItWouldBe,
  awardsToChange,
  contentOf,
  dateFault,
  ofFlag,
  reasonFault,
  refuse,
} from './award-change.ts';
import { awardAt, labelOf, placedLabel, toldEnded } from './award-words.ts';
import { planSupersede, type SupersedePlan } from './supersede-plan.ts';

export type SupersedeOptions = {
  /** An id, an address of the site, a recipient file, an address of a recipient: one of them. */
  readonly words: readonly string[];
  readonly recipient?: string;
  /** `field=value`, each. */
  readonly sets: readonly string[];
  readonly narrative?: string;
  readonly reason?: string;
  readonly issuedOn?: string;
  readonly badge?: string;
};

export const supersede: Command<SupersedeOptions> = async (options, io) => {
  const wrong = (...sentences: readonly string[]) =>
    tellMisuse(sentences, changeUsages.supersede, io);
  if (options.words.length !== 1) return wrong('Say which award is replaced, one at a time.');
  const content = await contentOf(options, io);
  const reason = options.reason?.trim();
  const sets = options.sets.map(changeOf);
  const faults = [
    sets.includes(undefined)
      ? '--set takes a field and its value: --set issuedOn=2026-05-02'
      : undefined,
    dateFault('issued-on', options.issuedOn, content),
    reason === undefined ? undefined : ofFlag('reason', reasonFault(reason)),
    options.recipient === undefined
      ? undefined
      : ofFlag('recipient', addressFault(options.recipient)),
  ].filter((fault) => fault !== undefined);
  if (faults.length > 0) return wrong(...faults);
  const ask = asker(options, io);
  const { awards, problems } = await awardsToChange(content, { ...options, single: true }, ask);
  const [old] = awards;
  const refused = refuse(options, [...problems, ...(old ? inTheWayOf(old) : [])], io);
  if (refused !== undefined || old === undefined) return refused ?? exit.problems;
  const replacement = replacementOf(old.fields, changesOf(options, sets));
  if (isSentences(replacement)) return wrong(...replacement);
  const { recipient } = old.fields;
  const inFile = recipient?.kind === 'plain' ? recipient.address : undefined;
  const address = options.recipient ?? inFile ?? (await ask?.text(toWhom));
  if (address === undefined) return wrong(noRecipient);
  const held = heldBy(old.fields);
  const isCorrection = held !== undefined && isRecipient(address, held);
  if (isCorrection && isDeepStrictEqual(replacement, replacementOf(old.fields, []))) {
    return wrong(nothingNew);
  }
  const plan = await planSupersede(
    content,
    { old, replacement, address, isCorrection, reason },
    io.randomBytes,
  );
  const tooLong = ofFlag('reason', reasonFault(plan.reason));
  if (tooLong !== undefined) return wrong(tooLong);
  const inTheWay = refuse(options, plan.problems, io, asItWouldBe);
  if (inTheWay !== undefined) return inTheWay;
  if (!options.dryRun) await writeChanges(options.root, plan.changes);
  return tell(options, old, plan, isCorrection, io);
};

const isSentences = (given: object): given is readonly string[] => Array.isArray(given);

function changesOf(
  { narrative, issuedOn }: SupersedeOptions,
  sets: readonly (FieldChange | undefined)[],
): readonly FieldChange[] {
  const flags = Object.entries({ narrative, issuedOn }).flatMap(([field, value]) =>
    value === undefined ? [] : [{ field, value: value.trim() }],
  );
  return [...sets.filter((change) => change !== undefined), ...flags];
}

/** Never says what was typed. */
const addressFault = (written: string): string | undefined =>
  normalizeAddress(written) === undefined
    ? 'This is no address. Write an e-mail address, or one that begins with tel:+, https:// or did:.'
    : undefined;

const toWhom: Parameters<Ask['text']>[0] = {
  message:
    'To which address does the new award go? The old one holds a hash alone (sealed, not published)',
  placeholder: 'name@example.org',
  validate: addressFault,
};

const noRecipient =
  'Say to whom the new award goes with --recipient: the old one holds a hash alone, which cannot be read back.';

const nothingNew =
  'The new award would say the same as the old one. Say what changes, for example --set issuedOn=2026-05-02, or another address.';

function inTheWayOf(old: AwardSource): readonly Problem[] {
  const at = { severity: 'error', file: old.origin.file } as const;
  if (hasEnded(old)) {
    const hint = 'It needs no pointer to another one. To award anew: npm run badges -- award';
    return [{ ...at, code: 'award-ended', message: toldEnded(old), hint }];
  }
  if (old.fields.id === undefined || old.fields.recipient?.kind !== 'typed') return [];
  return [
    {
      ...at,
      code: 'award-not-sealed',
      message: 'The award is not sealed, so nobody can tell whether it was published.',
      hint: 'Run: npm run badges -- seal --all',
    },
  ];
}

function tell(
  options: GlobalOptions,
  old: AwardSource,
  { made, page, reason }: SupersedePlan,
  isCorrection: boolean,
  io: Io,
): ExitCode {
  const { dryRun, json } = options;
  const told = { file: made.origin.file, award: made.fields.id, page };
  tellOutcome(options, [], { dryRun, changed: [awardAt(old)], made: [told] }, io);
  if (json) return exit.done;
  const [makes, revokes] = dryRun ? ['Would make', 'Would revoke'] : ['Made', 'Revoked'];
  io.print(
    isCorrection
      ? 'The address is the one that the old award was made to: this is a correction.'
      : 'The address is another one than that of the old award.',
  );
  io.print(`${makes} ${placedLabel(made)}`);
  io.print(`  ${page}`);
  io.print(`${revokes} ${labelOf(old)}: ${printable(old.origin.file)}`);
  io.print(`  ${printable(reason)}`);
  if (dryRun) io.print('Nothing was changed.');
  else for (const line of afterwards) io.print(line);
  return exit.done;
}

const afterwards = [
  '',
  'From the next build on the page of the old award says that it is revoked, and where the new one is. Keep both files.',
  'Next: npm run badges -- check, then commit and push, and send the recipient the new address.',
];
