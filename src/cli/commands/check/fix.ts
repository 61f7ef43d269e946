/** `badges check --fix`: mends what is mechanical, says what it did, and then what is left. */

import { nameOf } from '../../../authoring/fix/fix.ts';
import { folderSource } from '../../../content/files.ts';
import { git, gitNames } from '../../../content/git.ts';
import { hasErrors, type Problem } from '../../../problems/problem.ts';
import { printable } from '../../../problems/quote.ts';
import { plural } from '../../../problems/render.ts';
import { trackedKeyProblems } from '../../../publish/private-keys.ts';
import { type Command, exit } from '../../io.ts';
import { tellOutcome } from '../../report.ts';
import { writeChanges } from '../../write-files.ts';
import { harmful } from './harmful.ts';
import { type Mended, mend } from './mend.ts';

export const fixContent: Command<object> = async (options, io) => {
  const { root, dryRun } = options;
  const committed = new Set(gitNames(await git(root, ['ls-files', '-z'])));
  const { fixes, after, changes } = await withoutHarm((without) =>
    mend(folderSource(root), {
      now: options.now ?? io.now(),
      isCommitted: (path) => committed.has(path),
      randomBytes: io.randomBytes,
      without,
    }),
  );
  if (!dryRun) await writeChanges(root, changes);
  const fixed = fixes.map(({ file, what }) => ({ file: printable(file), what }));
  const problems = [...after.problems, ...(await trackedKeyProblems(root))];
  if (!options.json) {
    for (const line of toldByFile(fixed)) io.print(line);
    io.print(outcome(fixed, problems, dryRun));
  }
  tellOutcome(options, problems, { dryRun, fixed }, io);
  return hasErrors(problems) ? exit.problems : exit.done;
};

/** A fix that makes a problem is not kept, and the others are planned anew without it. */
async function withoutHarm(
  attempt: (without: ReadonlySet<string>) => Promise<Mended>,
): Promise<Mended> {
  const without = new Set<string>();
  for (;;) {
    const mended = await attempt(without);
    const bad = harmful(mended).filter((fix) => !without.has(nameOf(fix)));
    if (bad.length === 0) return mended;
    for (const fix of bad) without.add(nameOf(fix));
  }
}

type Fixed = { readonly file: string; readonly what: string };

/** A table may have the same mistake in each of its rows. */
const toldOfFile = 10;

function* toldByFile(fixed: readonly Fixed[]): Generator<string> {
  for (const [file, some] of Map.groupBy(fixed, (one) => one.file)) {
    for (const { what } of some.slice(0, toldOfFile)) yield `${file}: ${what}`;
    const more = some.length - toldOfFile;
    if (more > 0) yield `${file}: And ${plural(more, 'thing')} more of the kind.`;
  }
}

function outcome(fixed: readonly Fixed[], problems: readonly Problem[], dryRun: boolean): string {
  const rest = hasErrors(problems) ? 'What is left needs somebody who knows what was meant.' : '';
  if (fixed.length === 0)
    return rest === '' ? 'Nothing needs mending.' : `Nothing was mended. ${rest}`;
  const files = new Set(fixed.map(({ file }) => file)).size;
  const what = `${plural(fixed.length, 'thing')} in ${plural(files, 'file')}`;
  const done = dryRun ? `Would mend ${what}; nothing was changed.` : `Mended ${what}.`;
  return `${done} ${rest === '' ? 'The content is in order then.' : rest}`;
}
