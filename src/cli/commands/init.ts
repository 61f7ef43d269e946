/** `badges init`: from nothing, or from the template, to a site of one's own with a first badge, built and verified. */

import { relative } from 'node:path';
import { colourOf, namedColours } from '../../authoring/picture/colours.ts';
import type { Problem } from '../../problems/problem.ts';
import { printable } from '../../problems/quote.ts';
import { plural } from '../../problems/render.ts';
import { trackedKeyProblems } from '../../publish/private-keys.ts';
import { privateKeys } from '../../publish/workspace.ts';
import { type Command, type ExitCode, exit, type GlobalOptions, type Io } from '../io.ts';
import { asker } from '../questions.ts';
import { tellOutcome } from '../report.ts';
import { writeChanges } from '../write-files.ts';
import { type Answers, answersFor, type InitFlags } from './init/answers.ts';
import { contentThere } from './init/content-there.ts';
import { type FirstFiles, firstFiles } from './init/plan.ts';
import { ownEmail, type SiteAddress, siteAddress } from './init/site-address.ts';
import { takeSteps } from './init/steps.ts';
import { askColour, lookFaults } from './picture/look.ts';

const tryingOut = 'http://localhost:4321/';
const usage =
  'init --name TEXT --email ADDRESS [--slug SLUG] [--url ADDRESS] [--website ADDRESS] [--badge TEXT] [--recipient ADDRESS] [--colour COLOUR]';

export const init: Command<InitFlags> = async (options, io) => {
  const { root } = options;
  const there = await contentThere(root);
  const inTheWay = [...there.own.map(ownContent).slice(0, 1), ...(await trackedKeyProblems(root))];
  if (inTheWay.length > 0) return refused(options, inTheWay, io);
  const place = await siteAddress(root);
  const answers = await answersOf(options, place, io);
  if (answers === undefined) return exit.usage;
  const files = await firstFiles(answers, {
    root,
    repository: place.repository,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    example: there.example,
  });
  if (options.dryRun) return tellPlan(options, files, io);
  if (!(await isWanted(options, files, io))) {
    io.warn('Nothing was changed.');
    return exit.problems;
  }
  await writeChanges(root, files.changes);
  const tell = (done: string) => {
    if (!options.json) io.print(`${io.paint.good('✓')} ${done}`);
  };
  tell(toldFiles(files, there.example));
  const outcome = await takeSteps({ ...options, answers, badge: files.badge }, io, tell);
  if (outcome.kind === 'failed') {
    for (const line of outcome.said) io.warn(line);
    io.warn(
      `The files are written; this step did not succeed. Mend what is named above, then: npm run badges -- ${outcome.again}`,
    );
    return exit.problems;
  }
  const { award, page } = outcome;
  if (options.json) {
    const { slug: issuer } = answers;
    const written = writtenBy(files);
    tellOutcome(options, [], { written, issuer, badge: files.badge, award: award.id, page }, io);
    return exit.done;
  }
  tellDone(options.root, answers, award.id, page, io);
  return exit.done;
};

const writtenBy = ({ changes }: Pick<FirstFiles, 'changes'>): string[] =>
  changes.filter(({ content }) => content !== undefined).map(({ path }) => path);

async function answersOf(
  options: InitFlags & GlobalOptions,
  { url = tryingOut }: SiteAddress,
  io: Io,
): Promise<Answers | undefined> {
  const ask = asker(options, io);
  const email = await ownEmail(options.root);
  if (ask !== undefined) {
    io.print(
      'A few questions, then your first badge is made. What stands in a question can be kept (Enter) or changed.',
    );
  }
  const given = await answersFor(options, email === undefined ? { url } : { url, email }, ask);
  const faults = lookFaults(options.colour === undefined ? {} : { colour: options.colour });
  if (given.kind === 'given' && faults.length === 0) {
    const flag = colourOf(options.colour ?? '');
    const colour = flag ?? (ask ? await askColour(namedColours.teal, ask) : namedColours.teal);
    return { ...given.answers, colour };
  }
  for (const sentence of [...(given.kind === 'wrong' ? given.sentences : []), ...faults]) {
    io.warn(sentence);
  }
  io.warn(`Usage: npm run badges -- ${usage}`);
  return undefined;
}

const isWanted = async (options: GlobalOptions, { changes }: FirstFiles, io: Io) => {
  const ask = asker(options, io);
  if (ask === undefined) return true;
  const gone = changes.filter(({ content }) => content === undefined).length;
  const makesRoom = gone === 0 ? '' : ` The example makes room (${plural(gone, 'file')}).`;
  return ask.confirm({ message: `Write all this, sign, build and verify?${makesRoom}` });
};

function tellPlan(options: GlobalOptions, { changes }: FirstFiles, io: Io): ExitCode {
  const written = writtenBy({ changes });
  const removed = changes.filter(({ content }) => content === undefined).map(({ path }) => path);
  tellOutcome(options, [], { dryRun: true, written, removed }, io);
  if (options.json) return exit.done;
  for (const path of written) io.print(`Would write ${path}`);
  for (const path of removed) io.print(`Would take away ${path}`);
  io.print('Then: keys, a first award, a build, a look at it. Nothing was changed.');
  return exit.done;
}

const toldFiles = (files: FirstFiles, example: readonly string[]): string =>
  `wrote ${plural(writtenBy(files).length, 'file')}${example.length > 0 ? ' in place of the example' : ''}`;

function tellDone(root: string, answers: Answers, id: string, page: string, io: Io): void {
  const near = relative(process.cwd(), root);
  const at = near === '' ? '' : `${near}/`;
  const url = new URL(answers.url);
  const local = `http://localhost:4321${url.pathname}awards/${id}/`;
  const isLocal = answers.url === tryingOut;
  io.print('');
  io.print(io.paint.place(`${printable(answers.badge)} is awarded, signed and verified.`));
  io.print(`  Look at it:   npm run dev, then open ${isLocal ? page : local}`);
  io.print(
    `  The badge:    ${at}dist/awards/${id}/credential.png, a picture that carries the award`,
  );
  if (!isLocal) io.print(`  Its address:  ${page} (once it is published)`);
  io.print('');
  io.print('What is left to do:');
  io.print(`  1. Back up ${at}${privateKeys.folder}: it is the only copy of your private keys.`);
  for (const [index, step] of (isLocal ? toTryOut : toPublish).entries()) {
    io.print(`  ${index + 2}. ${step}`);
  }
}

const toPublish = [
  'Commit everything and push.',
  'On GitHub, Settings → Pages: choose "GitHub Actions" as the source.',
  `On GitHub, Settings → Environments → github-pages: add the secret ROSETTE_KEYS, the content of ${privateKeys.secret}.`,
] as const;

const toTryOut = [
  'When you know where the site will stand, write the address into badges/site.yaml ("url").',
] as const;

function refused(options: GlobalOptions, problems: readonly Problem[], io: Io): ExitCode {
  tellOutcome(options, problems, { written: [] }, io);
  if (!options.json) io.warn('Nothing was changed.');
  return exit.problems;
}

const ownContent = (file: string): Problem => ({
  code: 'content-there',
  severity: 'error',
  file,
  message: 'There is content of somebody’s own here already, and init writes a site that begins.',
  hint: 'To add an issuer or a badge: npm run badges -- issuer new, npm run badges -- badge new. To begin anew, move badges/, recipients/ and keys/ away first.',
});
