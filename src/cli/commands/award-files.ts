/** Recipient files that a command edits: their texts, and whether the content reads as meant with the edits in it. */

import { isDeepStrictEqual } from 'node:util';
import { endorsementsEnding } from '../../content/endorsements.ts';
import type { FileSource } from '../../content/files.ts';
import type { AwardFields } from '../../content/schema/award.ts';
import type { AwardSource } from '../../content/schema/sources.ts';
import type { Instant } from '../../model/instant.ts';
import { compareText, type Problem } from '../../problems/problem.ts';
import { type Loaded, load } from '../../publish/load.ts';
import { decodeText } from '../../syntax/text-file.ts';
import type { Change } from '../write-files.ts';

/**
 * A recipient file with an edit in it.
 *
 * @returns undefined when the edit or the reading gives nothing
 */
export async function editFile(
  files: FileSource,
  path: string,
  edit: (text: string) => string | undefined,
): Promise<Change | undefined> {
  const bytes = await files.read(path);
  const isCsv = path.endsWith('.csv');
  const decoded = decodeText(bytes, { utf16: isCsv });
  const text = decoded.ok ? edit(decoded.text) : undefined;
  if (text === undefined) return undefined;
  // Excel takes a CSV file for one in the letters of the country unless it begins with a byte-order mark.
  const hadMark = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe;
  return { path, content: isCsv && hadMark ? `\u{FEFF}${text}` : text };
}

/**
 * @param byHand what somebody can do where a file cannot be edited
 * @returns the changes file by file, or a problem for each file that cannot be edited
 */
export async function editFiles(
  files: FileSource,
  awards: readonly AwardSource[],
  edit: (file: string, text: string, awards: readonly AwardSource[]) => string | undefined,
  byHand: string,
): Promise<{ changes: readonly Change[]; problems: readonly Problem[] }> {
  const changes: Change[] = [];
  const problems: Problem[] = [];
  for (const [file, ofFile] of Map.groupBy(awards, ({ origin }) => origin.file)) {
    const change = await editFile(files, file, (text) => edit(file, text, ofFile));
    if (change === undefined) problems.push(cannotEdit(file, byHand));
    else changes.push(change);
  }
  return { changes, problems };
}

/**
 * The content as it would be, of the recipient files only those beside each other that are changed: what is written in
 * the others is not looked at again.
 */
export function withChanges(files: FileSource, changes: readonly Change[]): FileSource {
  const encoder = new TextEncoder();
  const changed = new Map(
    changes.map(({ path, content }) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );
  const stems = new Set(changes.map(({ path }) => stemOf(path)));
  return {
    async list() {
      const before = (await files.list()).filter(
        ({ path }) =>
          !changed.has(path) && (!path.startsWith('recipients/') || stems.has(stemOf(path))),
      );
      const now = [...changed].flatMap(([path, content]) =>
        content === undefined ? [] : [{ path, bytes: content.length, kind: 'file' as const }],
      );
      return [...before, ...now].sort((a, b) => compareText(a.path, b.path));
    },
    read: async (path) => changed.get(path) ?? files.read(path),
  };
}

/** The name that a CSV file has in common with its shared fields, and a Markdown file with its endorsements. */
export const stemOf = (path: string): string =>
  path.endsWith(endorsementsEnding)
    ? path.slice(0, -endorsementsEnding.length)
    : path.slice(0, path.lastIndexOf('.'));

export type Expected = {
  /** What an award of before shall say; undefined for one that shall stay as it is. */
  readonly fieldsOf: (award: AwardSource) => AwardFields | undefined;
  /** Awards that are new, by their files. */
  readonly made?: ReadonlyMap<string, AwardFields>;
  /** What somebody can do where a file reads otherwise. */
  readonly byHand: string;
};

/**
 * Reads the content with the changes in it. Nothing may be said but what was meant, and nothing be wrong that was right.
 *
 * @returns problems, none when it reads as meant
 */
export async function problemsWith(
  before: Loaded & { readonly files: FileSource; readonly now: Instant },
  changes: readonly Change[],
  { fieldsOf, made = new Map(), byHand }: Expected,
): Promise<readonly Problem[]> {
  const after = await load(withChanges(before.files, changes), before.now);
  const stems = new Set(changes.map(({ path }) => stemOf(path)));
  const isTouched = (file: string) => stems.has(stemOf(file));
  const known = new Set(before.problems.map(asTold));
  const found = after.problems.filter(
    (problem) =>
      problem.severity === 'error' && isTouched(problem.file) && !known.has(asTold(problem)),
  );
  if (found.length > 0) return found;
  const expected = before.sources.awards
    .filter(({ origin }) => isTouched(origin.file))
    .map((award) => [award.origin.file, fieldsOf(award) ?? award.fields] as const);
  const wanted = Map.groupBy([...expected, ...made], ([file]) => file);
  const read = Map.groupBy(after.sources.awards, ({ origin }) => origin.file);
  return [...new Set([...wanted.keys(), ...read.keys()])].flatMap((file) => {
    const mine = (wanted.get(file) ?? []).map(([, fields]) => fields);
    const theirs = (read.get(file) ?? []).map(({ fields }) => fields);
    return isDeepStrictEqual(theirs, mine) ? [] : [cannotEdit(file, byHand)];
  });
}

const asTold = ({ file, code, message }: Problem): string => JSON.stringify([file, code, message]);

const cannotEdit = (file: string, byHand: string): Problem => ({
  code: 'recipient-file-form',
  severity: 'error',
  file,
  message: 'The fields are written in a way that cannot be changed without touching the rest.',
  hint: `Do it by hand: ${byHand}`,
});
