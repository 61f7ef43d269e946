/**
 * Gives awards a further block of fields, in each of the three forms that recipient files have. Comments, order and
 * spelling of everything else stay. Pure. Source: design, section 2, "What an issuer writes".
 */

import type { ContentPath } from '../problems/problem.ts';
import { findFrontMatter, isFault } from '../syntax/front-matter.ts';
import { parseYaml } from '../syntax/yaml.ts';
import { setCells } from './award-edit-csv.ts';
import { blockAt, copyOf, saidBy, yamlScalar } from './award-edit-tree.ts';
import { applySplices, type Splice } from './splice.ts';
import { addFields, mapAt } from './yaml-edit.ts';

/** A field that holds fields: `revoked: { on: 2026-06-01, reason: … }`. */
export type FieldBlock = {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
};

export type Form = 'md' | 'yaml' | 'csv';

/** The form of a recipient file, by its ending. */
export const formOf = (file: string): Form => file.slice(file.lastIndexOf('.') + 1) as Form;

/**
 * @param places of the awards in the file, which have no such field yet
 * @returns undefined when the file is written in a way that cannot be edited safely
 */
export const addBlock = (
  form: Form,
  text: string,
  places: readonly ContentPath[],
  block: FieldBlock,
): string | undefined => forms[form](text, places, block);

type AddBlock = (
  text: string,
  places: readonly ContentPath[],
  block: FieldBlock,
) => string | undefined;

const addInYaml: AddBlock = (yaml, places, { name, fields }) => {
  const tree = parseYaml(yaml);
  if (tree.findings.length > 0) return undefined;
  const pairs = Object.entries(fields).map(([key, value]) => `${key}: ${yamlScalar(value)}`);
  const value = `{ ${pairs.join(', ')} }`;
  const expected = copyOf(tree.value);
  const edits: Splice[] = [];
  for (const place of places) {
    const map = mapAt(tree, place);
    const award = blockAt(expected, place);
    if (map === undefined || award === undefined) return undefined;
    award[name] = fields;
    edits.push(...addFields(yaml, map, [[name, value]]));
  }
  const edited = applySplices(yaml, edits);
  return readsAs(edited, expected) ? edited : undefined;
};

const addInCsv: AddBlock = (text, places, { name, fields }) => {
  const rows = new Set(places.map(([number]) => number));
  const cells = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [`${name}.${key}`, value]),
  );
  return setCells(text, ({ number }) => (rows.has(number) ? cells : undefined));
};

const forms: Readonly<Record<Form, AddBlock>> = {
  md: (text, places, block) => inFrontMatter(text, (yaml) => addInYaml(yaml, places, block)),
  yaml: addInYaml,
  csv: addInCsv,
};

/** Edits the YAML between the fences. */
export function inFrontMatter(
  text: string,
  edit: (yaml: string) => string | undefined,
): string | undefined {
  const found = findFrontMatter(text);
  if (isFault(found)) return undefined;
  const { start, end } = found.yaml;
  const edited = edit(text.slice(start, end));
  return edited === undefined ? undefined : text.slice(0, start) + edited + text.slice(end);
}

/** Does the text say exactly this? */
export function readsAs(yaml: string, expected: unknown): boolean {
  const { value, findings } = parseYaml(yaml);
  return findings.length === 0 && saidBy(value) === saidBy(expected);
}
