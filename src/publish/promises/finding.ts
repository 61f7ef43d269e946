/** A broken promise as a problem, and the words that all of them share. */

import { siteFile } from '../../content/layout.ts';
import type { AwardSource } from '../../content/schema/sources.ts';
import { given } from '../../model/given.ts';
import type { Instant } from '../../model/instant.ts';
import { below } from '../../model/link-common.ts';
import type { ContentPath, Problem, ProblemCode } from '../../problems/problem.ts';
import { printable } from '../../problems/quote.ts';
import type { Today } from './side.ts';

/** What is compared with, and when. */
export type Since = {
  /** As sentences name it. */
  readonly ref: string;
  /** As a command names the commit. */
  readonly commit: string;
  readonly now: Instant;
};

export type Finding = {
  /** Whose files the problem's place is in. */
  readonly side: 'before' | 'after';
  readonly problem: Problem;
};

export type Place = {
  readonly side: Finding['side'];
  readonly file: string;
  /** Absent: the file as a whole. */
  readonly path?: ContentPath;
};

export const finding = (
  { side, file, path }: Place,
  code: ProblemCode,
  message: string,
  hint: string,
): Finding => ({
  side,
  problem: { code, severity: 'error', file, ...given({ path }), message, hint },
});

/** Where a whole award stands; a file of one award as a whole. */
export const placeOfAward = (side: Finding['side'], { origin }: AwardSource): Place =>
  origin.path.length === 0 ? { side, file: origin.file } : { side, ...origin };

/** Where a field of an award stands today; where it stood, when it was taken out of a file that is still there. */
export function placeOfField(field: string, was: AwardSource, is: AwardSource): Place {
  const has = (source: AwardSource) =>
    Object.entries(source.fields).some(([name, value]) => name === field && value !== undefined);
  const isBody = field === 'narrative' && is.origin.file.endsWith('.md');
  if (isBody) return placeOfAward('after', is);
  const isTaken = has(was) && !has(is) && was.origin.file === is.origin.file;
  const { side, source } = isTaken
    ? ({ side: 'before', source: was } as const)
    : ({ side: 'after', source: is } as const);
  // Each extension is a field of its own.
  const [extension] = field === 'extensions' ? Object.keys(source.fields.extensions ?? {}) : [];
  return { side, ...below(source.origin, extension ?? field) };
}

/** Where a setting of the site stands today; where it stood, when it was taken out. */
export const placeOfSetting = (name: string, { settings }: Pick<Today, 'settings'>): Place => ({
  side: settings.has(name) ? 'after' : 'before',
  file: siteFile,
  path: [name],
});

/** A file's name as part of a command. */
export function inShell(file: string): string {
  if (printable(file) !== file) return 'FILE';
  return /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u.test(file)
    ? file
    : `'${file.replaceAll("'", "'\\''")}'`;
}

export const bringBack = ({ commit }: Since, ...files: readonly string[]): string =>
  `git checkout ${commit} -- ${files.map(inShell).join(' ')}`;

export const showChange = ({ commit }: Since, file: string): string =>
  `git diff ${commit} -- ${inShell(file)}`;
