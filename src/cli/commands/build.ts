/** `badges build`: check → pages → artefacts → catalogue → a look at it all → swap. Nothing of the old output is touched before the last step. */

import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { type Ahead, beginAhead } from '../../build/ahead.ts';
import { buildSite } from '../../build/build-site.ts';
import { forgetLastOutput } from '../../build/last-output.ts';
import type { AwardId } from '../../model/award.ts';
import { given } from '../../model/given.ts';
import type { Publication } from '../../model/publication.ts';
import { hasErrors, type Problem } from '../../problems/problem.ts';
import { listed, plural } from '../../problems/render.ts';
import { makeCatalogue } from '../../publish/catalogue-file.ts';
import {
  buildSamples,
  checkedSentence,
  checkOutput,
  type OutputCheck,
} from '../../publish/check-output.ts';
import { takeLock } from '../../publish/lock.ts';
import { swap } from '../../publish/swap.ts';
import { workspaceOf } from '../../publish/workspace.ts';
import type { Written } from '../../publish/write.ts';
import { writeCatalogue } from '../../publish/write-catalogue.ts';
import { type Command, type ExitCode, exit, type GlobalOptions, type Io } from '../io.ts';
import { tellOutcome } from '../report.ts';
import { createLaps } from './build/laps.ts';
import { readSoundContent } from './build/sound-content.ts';
import { createStages } from './build/stages.ts';
import { type Weight, weightHints, weightText } from './build/weight.ts';

type BuildOptions = {
  /** Where the site goes; `dist` below the root unless said. */
  readonly out?: string;
  /** A preview without anything that needs a key. */
  readonly unsigned?: boolean;
};

type Options = BuildOptions & GlobalOptions;

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

async function buildLocked(options: Options, io: Io): Promise<ExitCode> {
  const laps = createLaps();
  // A dry run makes nothing.
  if (options.dryRun) return buildWith(options, laps, undefined, io);
  const ahead = await beginAhead(options.root, sharedCacheOf(options.root, io));
  try {
    return await buildWith(options, laps, ahead, io);
  } finally {
    await ahead.bundling?.stop();
  }
}

/** Where that is kept which depends on pictures and on our code alone; sites may share it. */
const sharedCacheOf = (root: string, { env }: Io): string =>
  env.ROSETTE_CACHE ? resolve(env.ROSETTE_CACHE) : workspaceOf(root).cache;

async function buildWith(
  options: Options,
  laps: ReturnType<typeof createLaps>,
  ahead: Ahead | undefined,
  io: Io,
): Promise<ExitCode> {
  const { root, dryRun, unsigned = false } = options;
  const workspace = workspaceOf(root);
  const out = resolve(root, options.out === undefined ? 'dist' : resolve(options.out));
  const { problems, content } = await readSoundContent({ root, dryRun, unsigned, out }, io);
  if (content === undefined) {
    tellOutcome(options, problems, {}, io);
    if (!options.json) io.warn('Nothing was published: mend the problems above and build again.');
    return exit.problems;
  }
  const { publication, addresses, keyring } = content;
  if (dryRun) {
    tellOutcome(options, problems, { dryRun: true }, io);
    if (!options.json) io.print(`The build would publish ${whatOf(publication)} into ${out}.`);
    return exit.done;
  }
  laps.end('load');
  const { stage } = workspace;
  rmSync(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  const stages = createStages(io);
  const { trees, made, weight, remember } = await buildSite({
    root,
    publication,
    addresses,
    keyring,
    stage,
    cacheDir: workspace.cache,
    sharedCache: sharedCacheOf(root, io),
    out,
    ...given({ ahead }),
    tell: (part, done, all) => {
      laps.reached(part);
      if (!options.json) stages.tell(part, done, all);
    },
  });
  stages.end();
  laps.end('rest');
  const source = io.env.ROSETTE_SOURCE;
  const output = await makeCatalogue(stage, publication, addresses, trees, source || undefined);
  const written = await writeCatalogue(stage, addresses, output);
  laps.end('catalogue');
  const looked = await checkOutput(stage, {
    now: io.now(),
    samples: buildSamples,
    fresh: made,
    name: '.rosette/stage',
  });
  laps.end('look');
  problems.push(...looked.problems.map(withoutStop));
  if (hasErrors(problems)) {
    // What is wrong may be what was kept.
    await forgetLastOutput(workspace.cache);
    tellOutcome(options, problems, {}, io);
    if (!options.json) io.warn(`Nothing was published: what was built is in ${stage}.`);
    return exit.problems;
  }
  await swap(workspace, out);
  await remember();
  laps.end('swap');
  const seconds = laps.all();
  const { preview } = publication.site;
  const whole = weightOf(weight, output.catalogue.files, written);
  const awards = publication.awards.size;
  const { files, bytes } = whole;
  tellOutcome(
    options,
    problems,
    given({ out, awards, made: made.length, files, bytes, preview, seconds }),
    io,
  );
  if (!options.json)
    tellDone(
      { publication, out, seconds: (seconds.whole ?? 0).toFixed(1), looked, made, weight: whole },
      io,
    );
  return exit.done;
}

/** A link that somebody wrote and that leads nowhere does no harm to a badge: it is told, and stops nothing. */
const withoutStop = (problem: Problem): Problem =>
  problem.code === 'output-link' ? { ...problem, severity: 'warning' } : problem;

const whatOf = ({ issuers, badgeClasses, awards }: Publication): string =>
  [
    plural(issuers.size, 'issuer'),
    plural(badgeClasses.size, 'badge class', 'badge classes'),
    plural(awards.size, 'award'),
  ].join(', ');

function weightOf(
  awards: Weight,
  files: readonly { readonly bytes: number }[],
  catalogue: Written,
): Weight {
  return {
    files: awards.files + files.length + catalogue.files,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, awards.bytes + catalogue.bytes),
    bakedBytes: awards.bakedBytes,
  };
}

type Done = {
  readonly publication: Publication;
  readonly out: string;
  readonly seconds: string;
  readonly looked: OutputCheck;
  readonly made: readonly AwardId[];
  readonly weight: Weight;
};

function tellDone({ publication, out, seconds, looked, made, weight }: Done, io: Io): void {
  const inside = relative(process.cwd(), out);
  const shown = inside.startsWith('..') || isAbsolute(inside) ? out : inside;
  const kept = publication.awards.size - made.length;
  io.print(`Published ${whatOf(publication)} in ${seconds} s.`);
  if (kept > 0) {
    io.print(`${plural(kept, 'award is', 'awards are')} as the last build made them.`);
  }
  io.print(signingOf(publication));
  io.print(checkedSentence(looked));
  io.print(`The site is in ${shown}/, its first page is ${join(shown, 'index.html')}.`);
  io.print(weightText(weight));
  for (const hint of weightHints(weight)) io.print(hint);
  io.print(
    publication.site.isLoopback
      ? `To look at it, run "npm run dev" and open ${publication.site.url}`
      : `It belongs at ${publication.site.url}`,
  );
}

/** Whose badges are signed, and with what, in a sentence. */
export function signingOf({ site, issuers }: Publication): string {
  if (site.preview === 'unsigned') {
    return 'This is a preview: everything that needs a key is left out, and every page says so. Do not deploy it.';
  }
  const signing = [...issuers.values()].filter(({ keys }) => keys !== undefined);
  if (signing.length === 0) {
    return 'Hosted documents only: no badge is signed, because no issuer has keys.';
  }
  if (site.preview === 'development-key') {
    return 'Signed with throw-away keys of this machine, and every page says so. An issuer at a real address needs its own: npm run badges -- keys new ISSUER';
  }
  const without = [...issuers.values()].filter(({ keys }) => keys === undefined);
  const signed = `Signed with the keys of ${listed(signing.map(({ slug }) => slug))}.`;
  return without.length === 0
    ? signed
    : `${signed} Hosted documents only, because there are no keys: ${listed(without.map(({ slug }) => slug))}.`;
}

const alreadyRunning: Problem = {
  code: 'build-running',
  severity: 'error',
  file: '.rosette/build.lock',
  message: 'Another build of this folder is running.',
  hint: 'Wait until it has finished. If none is, delete the file .rosette/build.lock.',
};
