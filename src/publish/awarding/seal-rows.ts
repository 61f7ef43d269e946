/** The text of the new recipient file, sealed, and what is read back from it. Pure. */

import type { AwardTable } from '../../authoring/award-rows.ts';
import { typedCsv, typedMarkdown } from '../../authoring/award-text.ts';
import type { SealOptions } from '../../authoring/pins.ts';
import { sealText } from '../../authoring/seal.ts';
import { sealCsv } from '../../authoring/seal-csv.ts';
import { csvCohort } from '../../content/cohorts.ts';
import { tooLarge } from '../../content/limits.ts';
import { awardsOf } from '../../content/recipients.ts';
import type { AwardSource } from '../../content/schema/sources.ts';
import type { Problem } from '../../problems/problem.ts';
import { findFrontMatter, isFault } from '../../syntax/front-matter.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import type { PlannedRow } from './plan-rows.ts';

export type SealedFile = {
  readonly text: string;
  /** In the order of the rows. */
  readonly awards: readonly AwardSource[];
  readonly problem?: Problem;
};

/** @throws when the text says something else than what was planned: a mistake in here */
export function sealRows(
  file: string,
  { columns, list }: AwardTable,
  rows: readonly PlannedRow[],
  options: SealOptions,
): SealedFile {
  const fields = columns.map(({ field }) => field);
  const text =
    list === undefined
      ? sealedMarkdown(file, fields, rows, options)
      : sealedCsv(file, fields, rows, options);
  const awards = text === undefined ? [] : readBack(file, text);
  const isWhole =
    awards.length === rows.length &&
    awards.every(({ fields: { id, badge } }, index) => {
      return id !== undefined && badge === rows[index]?.award.fields.badge;
    });
  if (text === undefined || !isWhole) throw new Error('The sealed awards are not those planned');
  const problem = tooLarge({
    path: file,
    bytes: new TextEncoder().encode(text).length,
    kind: 'file',
  });
  return problem === undefined ? { text, awards } : { text, awards, problem };
}

function sealedMarkdown(
  file: string,
  fields: readonly string[],
  rows: readonly PlannedRow[],
  options: SealOptions,
): string | undefined {
  const awards = rows.map(({ award }) => ({ ...award, origin: { file, path: [] } }));
  return sealText(typedMarkdown(fields, rows[0]?.cells ?? []), awards, options);
}

/** Id and status index stand before what sealing adds of the recipient. */
const pinned = ['id', 'statusIndex'];

function sealedCsv(
  file: string,
  fields: readonly string[],
  rows: readonly PlannedRow[],
  options: SealOptions,
): string | undefined {
  const text = typedCsv(
    [...fields, ...pinned],
    rows.map(({ cells }) => [...cells, ...pinned.map(() => '')]),
  );
  // Below the header.
  const awards = rows.map(({ award }, index) => ({
    ...award,
    origin: { file, path: [index + 2] },
  }));
  return sealCsv(text, awards, options);
}

function readBack(file: string, text: string): AwardSource[] {
  const problems: Problem[] = [];
  if (file.endsWith('.csv')) return csvCohort({ path: file, text }, undefined, problems);
  const found = findFrontMatter(text);
  if (isFault(found)) return [];
  const { value } = parseYaml(text.slice(found.yaml.start, found.yaml.end));
  return awardsOf(file, value, text.slice(found.body.start).trim(), problems);
}
