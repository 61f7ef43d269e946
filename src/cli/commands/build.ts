/** `badges build`: check → pages → artefacts → catalogue → swap. Nothing of the old output is touched before the last step. */

import { mkdir, rm } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { folderSource } from '../../content/files.ts';
import type { Publication } from '../../model/publication.ts';
import { hasErrors, type Problem } from '../../problems/problem.ts';
import { plural } from '../../problems/render.ts';
import { cachedResize } from '../../publish/cached-resize.ts';
import { refs } from '../../publish/catalogue.ts';
import { makeCatalogue } from '../../publish/catalogue-file.ts';
import { load } from '../../publish/load.ts';
import { takeLock } from '../../publish/lock.ts';
import { outputProblem } from '../../publish/output-folder.ts';
import { createProducer } from '../../publish/produce.ts';
import { swap } from '../../publish/swap.ts';
import { workspaceOf } from '../../publish/workspace.ts';
import { writeArtefacts } from '../../publish/write.ts';
import { writeCatalogue } from '../../publish/write-catalogue.ts';
import { renderPages } from '../../site/render.ts';
import { type Command, type ExitCode, exit, type Io } from '../io.ts';
import { tellOutcome } from '../report.ts';

type BuildOptions = {
  /** Where the site goes; `dist` below the root unless said. */
  readonly out?: string;
};

export const build: Command<BuildOptions> = async (options, io) => {
  const workspace = workspaceOf(options.root);
  const release = await takeLock(workspace.lock);
  if (release === undefined) {
    tellOutcome(options, [alreadyRunning], {}, io);
    return exit.problems;
  }
  try {
    return await buildLocked(options, io);
  } finally {
    await release();
  }
};

async function buildLocked(options: Parameters<typeof build>[0], io: Io): Promise<ExitCode> {
  const started = performance.now();
  const { root } = options;
  const workspace = workspaceOf(root);
  const out = resolve(root, options.out === undefined ? 'dist' : resolve(options.out));
  const { publication, addresses, problems: found } = await load(folderSource(root), io.now());
  const place = await outputProblem(root, out);
  const problems = place === undefined ? found : [...found, place];
  if (publication === undefined || addresses === undefined || hasErrors(problems)) {
    tellOutcome(options, problems, {}, io);
    if (!options.json) io.warn('Nothing was published: mend the problems above and build again.');
    return exit.problems;
  }
  if (options.dryRun) {
    tellOutcome(options, problems, { dryRun: true }, io);
    if (!options.json) io.print(`The build would publish ${whatOf(publication)} into ${out}.`);
    return exit.done;
  }
  const { stage } = workspace;
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  await renderPages({ root, publication, addresses, outDir: stage, cacheDir: workspace.cache });
  const produce = createProducer(publication, addresses, cachedResize(workspace.cache));
  await writeArtefacts(refs(publication, addresses), produce, stage);
  const source = io.env.ROSETTE_SOURCE;
  const output = await makeCatalogue(stage, publication, addresses, source || undefined);
  await writeCatalogue(stage, addresses, output);
  await swap(workspace, out);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  tellOutcome(options, problems, { out, awards: publication.awards.size }, io);
  if (!options.json) tellDone(publication, out, seconds, io);
  return exit.done;
}

const whatOf = ({ issuers, badgeClasses, awards }: Publication): string =>
  [
    plural(issuers.size, 'issuer'),
    plural(badgeClasses.size, 'badge class', 'badge classes'),
    plural(awards.size, 'award'),
  ].join(', ');

function tellDone(publication: Publication, out: string, seconds: string, io: Io): void {
  const inside = relative(process.cwd(), out);
  const shown = inside.startsWith('..') || isAbsolute(inside) ? out : inside;
  io.print(`Published ${whatOf(publication)} in ${seconds} s.`);
  io.print('Hosted documents only: no badge is signed, because this issuer has no keys.');
  io.print(`The site is in ${shown}/, its first page is ${join(shown, 'index.html')}.`);
  io.print(
    publication.site.isLoopback
      ? `To look at it, run "npm run dev" and open ${publication.site.url}`
      : `It belongs at ${publication.site.url}`,
  );
}

const alreadyRunning: Problem = {
  code: 'build-running',
  severity: 'error',
  file: '.rosette/build.lock',
  message: 'Another build of this folder is running.',
  hint: 'Wait until it has finished. If none is, delete the file .rosette/build.lock.',
};
