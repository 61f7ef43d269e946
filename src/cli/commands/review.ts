/** `badges review`: compares the awards that a change makes with a private list of people. Nothing is written anywhere. */

import { basename, relative, resolve, sep } from 'node:path';
import type { PrivateList } from '../../authoring/private-list.ts';
import { folderSource } from '../../content/files.ts';
import { placeProblems } from '../../content/place.ts';
import { hasErrors, type Problem, sortProblems } from '../../problems/problem.ts';
import { printable, quote } from '../../problems/quote.ts';
import { suggest } from '../../problems/suggest.ts';
import { type Comparison, compareWith } from '../../publish/against.ts';
import { fastIdentityHash } from '../identity-hash.ts';
import { type Command, type ExitCode, exit, type Io, type Question } from '../io.ts';
import { tellMisuse } from '../misuse.ts';
import { asker } from '../questions.ts';
import { tellOutcome } from '../report.ts';
import { columnMap } from './links/flags.ts';
import { readListFile } from './links/list-file.ts';
import { awardsToMatch } from './review/awards-to-match.ts';
import { type Matches, matchList } from './review/matches.ts';
import { tellReview } from './review/told.ts';
import { tellUnchecked } from './review/unchecked.ts';
import { reviewUsage } from './review/usage.ts';
import { usualBase } from './review/usual-base.ts';
import { reviewProblems } from './review/words.ts';

export type ReviewCommand = {
  readonly csv?: string;
  /** What git knows a commit by. */
  readonly against?: string;
  /** `issuer/badge`. */
  readonly badge?: string;
  readonly map: readonly string[];
};

export const review: Command<ReviewCommand> = async (options, io) => {
  const { root, badge } = options;
  const csv = options.csv ?? (await asker(options, io)?.text(whichList));
  if (csv === undefined) return misused('Name the private list: --csv FILE', io);
  const map = columnMap(options.map);
  if (typeof map === 'string') return misused(map, io);
  const ref = options.against ?? (await usualBase(root));
  if (ref === undefined) return misused('Say what to compare with: --against main', io);
  const { list, problems: ofList } = await readListFile(root, resolve(csv), map);
  if (list === undefined) {
    tellOutcome(options, ofList, {}, io);
    return exit.problems;
  }
  const now = options.now ?? io.now();
  const comparison = await compareWith(root, ref, now);
  if (comparison.kind === 'impossible') {
    tellUnchecked(options, ref, comparison.message, io);
    return exit.unchecked;
  }
  const unknown = badge === undefined ? undefined : unknownBadge(badge, comparison);
  if (unknown !== undefined) return misused(unknown, io);
  const awards = awardsToMatch(comparison, badge, now);
  const found = match(list, awards, io);
  const place = { file: nameOf(root, csv), lines: linesOf(list) };
  const placed = await placeProblems(folderSource(root), reviewProblems(found, place));
  const problems = [...ofList.map(strictly), ...sortProblems(placed)];
  tellReview(options, { comparison, rows: list.rows.length, found, awards, problems }, io);
  return hasErrors(problems) ? exit.problems : exit.done;
};

const whichList: Question = {
  message: 'Which file holds the list of people?',
  placeholder: '../private/spring.csv',
  validate: (answer) =>
    answer === '' ? 'Write the path of a CSV file, as a spreadsheet saves it.' : undefined,
};

function match(
  list: PrivateList,
  { fresh, earlier }: ReturnType<typeof awardsToMatch>,
  io: Pick<Io, 'progress'>,
): Matches {
  const total = fresh.length + earlier.length;
  const progress = io.progress('Comparing the list with the awards', total);
  const onStep = () => progress.advance();
  const found = matchList(list, fresh, earlier, { hash: fastIdentityHash, onStep });
  progress.done();
  return found;
}

/** A row without an address cannot be compared, so nobody can say that all is in order. */
const strictly = (problem: Problem): Problem =>
  problem.code === 'private-list-row' ? { ...problem, severity: 'error' } : problem;

const linesOf = ({ rows }: PrivateList) =>
  new Map(rows.map(({ number, line }) => [number, line] as const));

/** As problems of the list itself name it: from the root where it stands below it, else its name alone. */
function nameOf(root: string, csv: string): string {
  const path = resolve(csv);
  const parts = relative(root, path).split(sep);
  return printable(parts[0] === '..' ? basename(path) : parts.join('/'));
}

function unknownBadge(badge: string, { after }: Comparison): string | undefined {
  const known = [...(after?.badgeClasses.keys() ?? [])];
  if (after === undefined || known.includes(badge)) return undefined;
  const near = suggest(badge, known);
  return `There is no badge ${quote(badge)}.${near === undefined ? '' : ` Did you mean ${quote(near)}?`}`;
}

const misused = (sentence: string, io: Io): ExitCode => tellMisuse([sentence], reviewUsage, io);
