/** Plans imports of documents in memory and reads the result with our own reader. */

import { readContent } from '../../src/content/read.ts';
import type { Sources } from '../../src/content/schema/sources.ts';
import type { InputFile } from '../../src/import/draft.ts';
import type { ExistingFiles } from '../../src/import/existing.ts';
import { type ImportPlan, planImport } from '../../src/import/plan.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { inMemory, type SiteFiles } from '../support/site.ts';

export type Given = Readonly<Record<string, unknown>>;

const encoder = new TextEncoder();

/** Texts and bytes as they are, anything else as JSON. */
export const inputs = (given: Given): InputFile[] =>
  Object.entries(given).map(([path, content]) => ({
    path,
    bytes:
      content instanceof Uint8Array
        ? content
        : encoder.encode(typeof content === 'string' ? content : JSON.stringify(content)),
  }));

export const plan = (given: Given, existing: ExistingFiles = new Map()): ImportPlan =>
  planImport(inputs(given), existing);

export const written = ({ files }: Pick<ImportPlan, 'files'>): SiteFiles =>
  Object.fromEntries(files.map(({ path, content }) => [path, content]));

/** The written files as a later run finds them. */
export const asExisting = ({ files }: ImportPlan): ExistingFiles =>
  new Map(
    files.map(({ path, content }) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );

/** What our reader makes of the planned files. */
export async function readBack(
  result: ImportPlan,
): Promise<{ sources: Sources; problems: Problem[] }> {
  const site = { 'badges/site.yaml': 'url: https://badges.example.org/club/\ntitle: The Club\n' };
  return readContent(inMemory({ ...site, ...written(result) }));
}

/** `file, field: why`, as the command prints it. */
export const sentences = (notes: ImportPlan['leftOut']): string[] =>
  notes.map(({ from, field, why }) => `${from}${field === '' ? '' : `, ${field}`}: ${why}`);
