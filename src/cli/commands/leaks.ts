/** `badges leaks`: recipients' plain addresses and private keys where others can have them, and what to do about each. */

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { given } from '../../model/given.ts';
import { hasErrors } from '../../problems/problem.ts';
import { quote } from '../../problems/quote.ts';
import { plural } from '../../problems/render.ts';
import { addressesIn } from '../../publish/leaks/addresses-in.ts';
import {
  findLeaks,
  type Leaks,
  type PlacedFinding,
  type Work,
} from '../../publish/leaks/find-leaks.ts';
import { maskedName } from '../../publish/leaks/frames.ts';
import { textOf } from '../../publish/leaks/text-of.ts';
import { fastIdentityHash } from '../identity-hash.ts';
import { type Command, exit, type Io, type Progress } from '../io.ts';
import { readGiven } from '../read-given.ts';
import { tellOutcome } from '../report.ts';
import { leakProblem, unlookedProblems } from './leaks/leak-problems.ts';
import { steps } from './leaks/steps.ts';

type LeaksCommand = {
  /** Absolute paths of private lists. */
  readonly lists: readonly string[];
  /** Absolute path of the output; `dist` below the root unless said. */
  readonly output?: string;
  readonly withHistory: boolean;
};

export const leaks: Command<LeaksCommand> = async (options, io) => {
  const { root, output = join(root, 'dist'), withHistory } = options;
  const lists = await readLists(options.lists, io);
  if (lists === undefined) return exit.usage;
  if (options.output !== undefined && !(await isFolder(output))) {
    io.warn(`There is no folder ${quote(output)}.`);
    return exit.usage;
  }
  const bars = progressOf(io);
  const found = await findLeaks(
    { root, output, withHistory, lists },
    { hash: fastIdentityHash, onStep: bars.step },
  ).finally(bars.done);
  const { findings } = found;
  const unlooked = unlookedProblems(found.unlooked);
  const problems = [...findings.map(leakProblem), ...unlooked];
  const todo = steps(findings);
  const { intended, own, looked } = found;
  const told = { findings: findings.map(dataOf), steps: todo, intended, own, looked };
  tellOutcome(options, problems, told, io);
  if (!options.json) for (const line of sentences(found, todo)) io.print(line);
  if (findings.length > 0) return exit.problems;
  return hasErrors(unlooked) ? exit.unchecked : exit.done;
};

/** The texts; undefined, with a sentence, when one is no list of addresses. */
async function readLists(paths: readonly string[], io: Io): Promise<string[] | undefined> {
  const texts: string[] = [];
  for (const path of paths) {
    const bytes = await readGiven(path, io);
    if (bytes === undefined) return undefined;
    const read = await textOf(bytes);
    if (read === undefined) {
      io.warn(`${quote(path)} is no text. Save the list as CSV.`);
      return undefined;
    }
    if (addressesIn(read.text).length === 0) {
      io.warn(`${quote(path)} holds no e-mail address, no tel: and no did:.`);
      return undefined;
    }
    texts.push(read.text);
  }
  return texts;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

const labels: Readonly<Record<Work, string>> = {
  files: 'Reading the files',
  history: 'Reading the history',
  addresses: 'Comparing addresses with awards',
};

/** One bar after the other. */
function progressOf(io: Io) {
  let current: { readonly work: Work; readonly bar: Progress } | undefined;
  return {
    step: (work: Work, total: number) => {
      if (current?.work !== work) {
        current?.bar.done();
        current = { work, bar: io.progress(labels[work], total) };
      }
      current.bar.advance();
    },
    done: () => current?.bar.done(),
  };
}

const dataOf = ({ kind, where, file, line, count, span }: PlacedFinding) =>
  given({
    kind,
    where,
    file: maskedName(file),
    line,
    commits: span && { first: span.first.id, last: span.last.id, count: span.count },
    count,
    inHead: span?.inHead,
  });

function* sentences(
  { findings, intended, own, looked }: Leaks,
  todo: readonly string[],
): Generator<string> {
  if (todo.length > 0) {
    yield 'What to do, in this order ("After a leak" in GUIDES.md says more):';
    for (const [index, step] of todo.entries())
      yield `${index + 1}. ${step.replaceAll('\n', '\n   ')}`;
    yield '';
  }
  if (intended > 0) {
    yield `${plural(intended, 'address', 'addresses')} ${intended === 1 ? 'stands' : 'stand'} in recipient files on purpose: site.yaml says "recipients: plain". See that this repository stays private.`;
  }
  if (own > 0) {
    yield `${plural(own, 'address', 'addresses')} of recipients ${own === 1 ? 'is' : 'are'} published on purpose, as that of an issuer or endorser, and no leak.`;
  }
  yield `Looked at ${whereLooked(looked)}.`;
  if (findings.length === 0) {
    yield 'No address of a recipient and no private key was found.';
  } else {
    const places = new Set(findings.map(({ where, file }) => `${where} ${file}`));
    yield `Found ${plural(places.size, 'place')} with an address of a recipient or a private key.`;
  }
}

function whereLooked({ tree, output, versions, messages }: Leaks['looked']): string {
  const parts = [
    `${plural(tree, 'file')} of the working tree`,
    output === undefined ? 'no output (none was built)' : `${plural(output, 'file')} of the output`,
    ...(versions === undefined || messages === undefined
      ? ['no history']
      : [
          `${plural(versions, 'version')} of files and ${plural(messages, 'message')} of the history`,
        ]),
  ];
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
