/** `badges erase`: leaves of awards what their addresses need, and says what it cannot reach. */

import { eraseText, isStripped, sharedAfterErasure } from '../../authoring/erase.ts';
import { endorsementsEnding } from '../../content/endorsements.ts';
import type { FileSource } from '../../content/files.ts';
import type { AwardFields } from '../../content/schema/award.ts';
import { parseDate, type WrittenDate } from '../../content/schema/dates.ts';
import type { AwardSource } from '../../content/schema/sources.ts';
import { given } from '../../model/given.ts';
import type { Problem } from '../../problems/problem.ts';
import { changeUsages } from '../declarations/change-usages.ts';
import { type Command, exit } from '../io.ts';
import { tellMisuse } from '../misuse.ts';
import { asker } from '../questions.ts';
import { type Change, writeChanges } from '../write-files.ts';
import {
  asItWouldBe,
  awardsToChange,
  type Content,
  contentOf,
  dateFault,
  refuse,
  todayIn,
  whichAward,
} from './award-change.ts';
import { editFile, editFiles, problemsWith } from './award-files.ts';
import { beforehand, tellErased } from './erase-words.ts';

export type EraseOptions = {
  /** Ids, addresses of the site, recipient files, addresses of recipients. */
  readonly words: readonly string[];
  readonly on?: string;
  readonly badge?: string;
};

export const erase: Command<EraseOptions> = async (options, io) => {
  if (options.words.length === 0) return tellMisuse([whichAward], changeUsages.erase, io);
  const content = await contentOf(options, io);
  const fault = dateFault('on', options.on, content);
  if (fault !== undefined) return tellMisuse([fault], changeUsages.erase, io);
  const ask = asker(options, io);
  const meant = await awardsToChange(content, options, ask);
  const refused = refuse(options, meant.problems, io);
  if (refused !== undefined) return refused;
  const awards = meant.awards.filter((award) => !isStripped(award));
  const ended = meant.awards.filter(isStripped);
  const plan = await planned(content, awards, options.on?.trim() ?? todayIn(content));
  const inTheWay = refuse(options, plan.problems, io, asItWouldBe);
  if (inTheWay !== undefined) return inTheWay;
  if (awards.length > 0 && !options.dryRun) {
    if (ask === undefined && !options.yes) {
      return tellMisuse(
        ['Erasing cannot be undone: add --yes if you mean it.'],
        changeUsages.erase,
        io,
      );
    }
    if (ask !== undefined) {
      for (const line of beforehand(awards)) io.print(line);
      if (!(await ask.confirm({ message: 'Erase for good?', initial: false }))) {
        io.print('Nothing was changed.');
        return exit.problems;
      }
    }
    await writeChanges(options.root, plan.changes);
  }
  tellErased(options, { content, awards, ended, changes: plan.changes }, io);
  return exit.done;
};

type Plan = { readonly changes: readonly Change[]; readonly problems: readonly Problem[] };

async function planned(
  content: Content,
  awards: readonly AwardSource[],
  on: string,
): Promise<Plan> {
  const { files } = content;
  const byHand = `leave badge, id, statusIndex and issuedOn, add "erased: ${on}", and take out everything else of the award.`;
  const edited = await editFiles(
    files,
    awards,
    (file, text, ofFile) => eraseText(file, text, ofFile, on),
    byHand,
  );
  if (edited.problems.length > 0) return edited;
  const changes = [...edited.changes, ...(await besides(files, awards, edited.changes))];
  const meant = new Set(awards);
  const erased = parseDate(on) as WrittenDate;
  const problems = await problemsWith(content, changes, {
    fieldsOf: (award) => (meant.has(award) ? stripped(award.fields, erased) : undefined),
    byHand,
  });
  return { changes, problems };
}

const stripped = (
  { badge, id, statusIndex, issuedOn, erased: before }: AwardFields,
  erased: WrittenDate,
): AwardFields =>
  given({ badge, issuedOn, id, statusIndex, erased: before ?? erased }) as AwardFields;

/** The files beside those that are edited: endorsements of the award, and what the rows of a table share. */
async function besides(
  files: FileSource,
  awards: readonly AwardSource[],
  edited: readonly Change[],
): Promise<readonly Change[]> {
  const paths = new Map(awards.map(({ origin }) => [origin.sharedFile, origin.file]));
  const changes: Change[] = [];
  for (const [path, owner] of paths) {
    if (path === undefined) continue;
    if (path.endsWith(endorsementsEnding)) {
      changes.push({ path, content: undefined });
      continue;
    }
    const table = edited.find((change) => change.path === owner)?.content;
    const shared = await editFile(files, path, (yaml) => {
      const kept = sharedAfterErasure(yaml, String(table).replace(/^\u{FEFF}/u, ''));
      return kept === yaml ? undefined : kept;
    });
    if (shared?.content === '') changes.push({ path, content: undefined });
    else if (shared !== undefined) changes.push(shared);
  }
  return changes;
}
