/** `badges changes`: what a change of the content would publish, for whoever approves it; in words or as a run's summary. */

import { folderSource } from '../../content/files.ts';
import { siteFile } from '../../content/layout.ts';
import { readOne } from '../../content/text.ts';
import { given } from '../../model/given.ts';
import { hasErrors } from '../../problems/problem.ts';
import { printable } from '../../problems/quote.ts';
import { plural } from '../../problems/render.ts';
import { type Comparison, compareWith } from '../../publish/against.ts';
import { changedFiles } from '../../publish/changes/changed-files.ts';
import { type Changes, changesOf } from '../../publish/changes/changes.ts';
import { changesInWords } from '../../publish/changes/in-words.ts';
import { inOneSentence } from '../../publish/changes/sentences.ts';
import { changesSummary, unknownSummary } from '../../publish/changes-summary.ts';
import { trackedKeyProblems } from '../../publish/private-keys.ts';
import { decodeText } from '../../syntax/text-file.ts';
import { appendText } from '../append.ts';
import { type Command, type ExitCode, exit, type GlobalOptions, type Io } from '../io.ts';
import { tellMisuse } from '../misuse.ts';
import { tellOutcome } from '../report.ts';
import { changesUsage } from './changes/usage.ts';
import { tellUnchecked } from './review/unchecked.ts';
import { usualBase } from './review/usual-base.ts';

export type ChangesCommand = {
  /** What git knows a commit by. */
  readonly against?: string;
  /** A file to add to. */
  readonly summary?: string;
  /** The address that the path of a picture in the repository completes. */
  readonly images?: string;
  /** Where a preview of the pages is downloaded. */
  readonly previewRun?: string;
};

export const changesCommand: Command<ChangesCommand> = async (options, io) => {
  const { root, summary } = options;
  const images = folderAddress(options.images);
  const preview = webAddress(options.previewRun);
  if (images === false || preview === false) {
    const flag = images === false ? '--images' : '--preview-run';
    return misused(`What stands after ${flag} is no address that begins with https://.`, io);
  }
  const ref = options.against ?? (await usualBase(root));
  if (ref === undefined) return misused('Say what to compare with: --against main', io);
  const comparison = await compareWith(root, ref, options.now ?? io.now());
  if (comparison.kind === 'impossible') {
    await appendText(options, summary, unknownSummary(comparison.message));
    tellUnchecked(options, ref, comparison.message, io);
    return exit.unchecked;
  }
  const changes = await lookAt(root, comparison);
  await appendText(options, summary, changesSummary(changes, { images, ...given({ preview }) }));
  return tell(options, comparison, changes, io);
};

async function lookAt(root: string, comparison: Comparison): Promise<Changes> {
  const bytes = await readOne(folderSource(root), siteFile);
  const decoded = bytes && decodeText(bytes);
  return changesOf(comparison, {
    siteText: decoded?.ok === true ? decoded.text : '',
    files: await changedFiles(root, comparison.commit),
    problems: [
      ...comparison.content.problems,
      ...(await trackedKeyProblems(root)),
      ...comparison.problems,
    ],
  });
}

function tell(
  options: GlobalOptions,
  { ref, commit }: Comparison,
  changes: Changes,
  io: Io,
): ExitCode {
  const { problems, ...rest } = changes;
  const code = hasErrors(problems) ? exit.problems : exit.done;
  if (options.json) {
    const sentence = inOneSentence(changes);
    tellOutcome(options, problems, { against: { ref, commit }, sentence, ...rest }, io);
    return code;
  }
  io.print(`Compared with ${printable(ref)}, commit ${commit.slice(0, 7)}.`);
  for (const line of changesInWords(changes)) io.print(line);
  if (code === exit.problems) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    io.warn(
      `\nTo see the ${plural(errors, 'problem')}: npm run badges -- check --against ${printable(ref)}`,
    );
  }
  return code;
}

/** As WHATWG URL writes it; undefined where nothing was given, false where that is no web address. */
function webAddress(written: string | undefined): string | undefined | false {
  if (written === undefined || written.trim() === '') return undefined;
  const url = URL.parse(written.trim());
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : false;
}

function folderAddress(written: string | undefined): string | undefined | false {
  const address = webAddress(written);
  return address ? address.replace(/[?#].*$/, '').replace(/\/*$/, '/') : address;
}

const misused = (sentence: string, io: Io): ExitCode => tellMisuse([sentence], changesUsage, io);
