/**
 * Endorsements in a file of their own: `<name>.endorsements.yaml` beside the Markdown file of an issuer, a badge or an
 * award, with the one field `endorsement`, as that file could hold it itself.
 */

import { placeOf } from '../problems/frame.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { parseYaml } from '../syntax/yaml.ts';
import type { Origin } from './schema/sources.ts';
import { translationName } from './schema/translation-names.ts';
import type { TextFile } from './text.ts';

export const endorsementsEnding = '.endorsements.yaml';

type Fields = Readonly<Record<string, unknown>>;

/** By the path of the Markdown file they belong to. */
export type EndorsementFiles = ReadonlyMap<
  string,
  { readonly path: string; readonly list: unknown }
>;

/** @param owners paths of the Markdown files that are there */
export function readEndorsements(
  texts: readonly TextFile[],
  owners: ReadonlySet<string>,
  problems: Problem[],
): EndorsementFiles {
  const files = new Map<string, { path: string; list: unknown }>();
  for (const { path, text } of texts) {
    const at = { severity: 'error', file: path } as const;
    const owner = `${path.slice(0, -endorsementsEnding.length)}.md`;
    const { value, findings } = parseYaml(text);
    for (const { code, span, message, hint } of findings) {
      problems.push({ ...at, code, ...placeOf(text, span), message, hint });
    }
    const fields = typeof value === 'object' && value !== null ? (value as Fields) : {};
    const others = Object.keys(fields).filter((name) => name !== 'endorsement');
    for (const name of others) {
      const message = `There is no field ${quote(name)} here.`;
      const hint = 'The file holds the one field "endorsement".';
      problems.push({ ...at, code: 'field-unknown', path: [name], part: 'key', message, hint });
    }
    if (typeof value === 'string') {
      const message = 'The file holds a text, and no field.';
      const hint = 'Write "endorsement:" and below it a list, one endorsement a hyphen.';
      problems.push({ ...at, code: 'field-invalid', message, hint });
    } else if (!owners.has(owner) && translationName(owner) !== undefined) {
      const message =
        'A translation has no endorsements of its own: they belong to what it translates.';
      const original = `${path.split('.')[0]}${endorsementsEnding}`;
      const hint = `Name the file ${quote(original)}.`;
      problems.push({ ...at, code: 'content-unexpected-file', message, hint });
    } else if (!owners.has(owner)) {
      const message =
        'Nothing is endorsed here: there is no Markdown file of the same name beside it.';
      problems.push({
        ...at,
        code: 'content-unexpected-file',
        message,
        hint: `Its name would be ${quote(owner)}.`,
      });
    } else if (findings.length === 0 && others.length === 0) {
      files.set(owner, { path, list: fields.endorsement });
    }
  }
  return files;
}

/** The fields of a file together with endorsements from a file of their own, and where to tell problems with these. */
export function withEndorsements(
  owner: string,
  fields: unknown,
  files: EndorsementFiles,
  problems: Problem[],
): { fields: unknown; from?: string } {
  const found = files.get(owner);
  if (found === undefined || typeof fields !== 'object' || fields === null) return { fields };
  if (Object.hasOwn(fields, 'endorsement') || Object.hasOwn(fields, 'awards')) {
    problems.push({
      code: 'endorsement-twice',
      severity: 'error',
      file: found.path,
      path: ['endorsement'],
      part: 'key',
      message: Object.hasOwn(fields, 'awards')
        ? `${quote(owner)} holds several awards, and nothing says which of them is endorsed.`
        : `${quote(owner)} has endorsements of its own, and both are numbered from one.`,
      hint: 'Move these entries into that file, to the award or to the others, and delete this one.',
    });
    return { fields };
  }
  return { fields: { ...fields, endorsement: found.list }, from: found.path };
}

/** Problems with the field are told in the file it came from. */
export const toldWhere = (problem: Problem, from: string | undefined): Problem =>
  from !== undefined && problem.path?.[0] === 'endorsement' ? { ...problem, file: from } : problem;

/** Where a thing was written, when one of its fields stands in another file. */
export const originWith = (file: string, from: string | undefined): Origin =>
  from === undefined
    ? { file, path: [] }
    : { file, path: [], shared: ['endorsement'], sharedFile: from };
