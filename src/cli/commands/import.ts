/** `badges import`: reads documents of others, plans their content files, and writes all of them or none. */

import { readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import fastGlob from 'fast-glob';
import { folderSource } from '../../content/files.ts';
import type { InputFile, Note } from '../../import/draft.ts';
import type { ExistingFiles } from '../../import/existing.ts';
import { type ImportPlan, isImportName, planImport } from '../../import/plan.ts';
import { hasErrors, type Problem } from '../../problems/problem.ts';
import { printable } from '../../problems/quote.ts';
import { plural } from '../../problems/render.ts';
import { type Command, exit, type Io } from '../io.ts';
import { tellOutcome } from '../report.ts';
import { writeChanges } from '../write-files.ts';

type ImportCommand = { readonly paths: readonly string[]; readonly into?: string };

/** More is no folder of badges; it would only fill the memory. */
const maxFiles = 10_000;
const maxBytes = 500_000_000;
/** One byte more than may be. Of a larger file only so many zeros go into the plan, which says that it is too large. */
const maxFileBytes = 5_000_001;

export const importCommand: Command<ImportCommand> = async (options, io) => {
  if (options.paths.length === 0) {
    io.warn('Name the files or folders that hold the issuer and its badges.');
    io.warn('Usage: npm run badges -- import PATH… [--into DIR]');
    return exit.usage;
  }
  const into = options.into === undefined ? options.root : resolve(options.into);
  const { files, problems: unread } = await readInputs(options.paths);
  const plan = planImport(files, await readExisting(into));
  const problems = unread.length > 0 ? unread : plan.problems;
  const stops = hasErrors(problems);
  if (!stops && !options.dryRun) await writeChanges(into, plan.files, { onlyNew: true });
  const { unchanged, leftOut, toDo } = plan;
  const written = stops ? [] : plan.files.map(({ path }) => path);
  const { dryRun } = options;
  tellOutcome(options, problems, { dryRun, written, unchanged, leftOut, toDo }, io);
  if (options.json) return stops ? exit.problems : exit.done;
  if (stops) {
    io.warn('Nothing was imported: mend the problems above and run the command again.');
    return exit.problems;
  }
  tellPlan(plan, dryRun, io);
  return exit.done;
};

function tellPlan({ files, unchanged, leftOut, toDo }: ImportPlan, dryRun: boolean, io: Io): void {
  for (const { path } of files) io.print(path);
  tellNotes('Left out:', leftOut, io);
  tellNotes('To look at:', toDo, io);
  io.print('');
  if (unchanged.length > 0)
    io.print(`${plural(unchanged.length, 'file')} of it stood there already.`);
  if (files.length === 0) io.print('Everything is imported already; nothing was changed.');
  else if (dryRun) io.print(`Would write ${plural(files.length, 'file')}; nothing was changed.`);
  else io.print(`Wrote ${plural(files.length, 'file')}. Next: npm run badges -- check`);
}

/** One sentence for all the files it is true of. */
function tellNotes(heading: string, notes: readonly Note[], io: Io): void {
  if (notes.length === 0) return;
  io.print('');
  io.print(heading);
  const groups = Map.groupBy(notes, ({ field, why }) => JSON.stringify([field, why]));
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    const more = others.length === 0 ? '' : ` and ${plural(others.length, 'more file')}`;
    const field = first.field === '' ? '' : `, ${printable(first.field)}`;
    io.print(`  ${printable(first.from)}${more}${field}: ${printable(first.why)}`);
  }
}

/** The files of the words, by the names a person knows them by. Folders are searched; links in them are not followed. */
async function readInputs(
  words: readonly string[],
): Promise<{ files: InputFile[]; problems: Problem[] }> {
  const found = new Set<string>();
  const problems: Problem[] = [];
  for (const word of words) {
    const full = resolve(word);
    const stats = await stat(full).catch(() => undefined);
    if (stats?.isDirectory()) {
      for (const path of await listFolder(full)) found.add(join(full, path));
    } else if (stats?.isFile()) found.add(full);
    else problems.push(notFound(word));
  }
  const sizes = await Promise.all([...found].map(async (full) => (await stat(full)).size));
  const bytes = sizes.reduce((sum, size) => sum + Math.min(size, maxFileBytes), 0);
  if (found.size > maxFiles || bytes > maxBytes) problems.push(tooMuch(words[0] ?? ''));
  if (problems.length > 0) return { files: [], problems };
  const files: InputFile[] = [];
  for (const [index, full] of [...found].entries()) {
    const isTooLarge = (sizes[index] ?? 0) > maxFileBytes;
    const content = isTooLarge ? new Uint8Array(maxFileBytes) : await readFile(full);
    files.push({ path: nameOf(full), bytes: content });
  }
  return { files, problems };
}

const listFolder = async (folder: string): Promise<string[]> => {
  const all = await fastGlob('**/*', {
    cwd: folder,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  return all.filter(isImportName).slice(0, maxFiles + 1);
};

/** From the folder the command runs in, where that is shorter. */
function nameOf(full: string): string {
  const near = relative(process.cwd(), full);
  return (near.length < full.length ? near : full).split(sep).join('/');
}

async function readExisting(into: string): Promise<ExistingFiles> {
  const files = new Map<string, Uint8Array | undefined>();
  const source = folderSource(into);
  const isFolder = await stat(into).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  for (const { path, kind, bytes } of isFolder ? await source.list() : []) {
    if (path !== 'badges' && !path.startsWith('badges/')) continue;
    const isReadable = kind === 'file' && bytes < maxFileBytes;
    files.set(path, isReadable ? await source.read(path) : undefined);
  }
  return files;
}

const notFound = (file: string): Problem => ({
  code: 'file-not-found',
  severity: 'error',
  file,
  message: 'There is no such file or folder.',
  hint: 'Correct the path; it counts from the folder the command runs in.',
});

const tooMuch = (file: string): Problem => ({
  code: 'content-too-large',
  severity: 'error',
  file,
  message: 'There are more than 10,000 files or 500 MB in what was named, and none was read.',
  hint: 'Name the folder that holds the badges only.',
});
