/** The field of an award that somebody's word for it means: a column of a list, or a name on the command line. Pure. */

import { awardSchema } from '../content/schema/award.ts';
import { fieldNamesAt } from '../content/schema/field-names.ts';
import { nameParts } from '../content/schema/recipient-name.ts';
import type { ContentPath } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import { columnOfPath, pathOfColumn } from '../syntax/csv-fields.ts';

export type MeantField =
  /** With dots, as the columns of a CSV file are named: `evidence.1.id`. */
  | { readonly kind: 'field'; readonly field: string }
  /** Made by sealing, so that nobody writes it. */
  | { readonly kind: 'sealed'; readonly field: string }
  | { readonly kind: 'unknown'; readonly near?: string; readonly fields: readonly string[] };

/** What spreadsheets call it, without blanks and hyphens. */
const usualWords: ReadonlyMap<string, string> = new Map([
  ['email', 'recipient'],
  ['mail', 'recipient'],
  ['emailaddress', 'recipient'],
  ['mailaddress', 'recipient'],
  ['recipientemail', 'recipient'],
  ['recipientaddress', 'recipient'],
  ['date', 'issuedOn'],
]);

const madeBySealing = [
  'id',
  'statusIndex',
  'recipient.identity',
  'recipient.salt',
  'name.identity',
  'name.salt',
];
/** Parts of fields that the schema knows and tells nobody. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  recipient: ['address', 'identity', 'salt', 'type'],
  name: nameParts,
};
/** Lists whose entries are texts alone in a table. */
const listsOfTexts = ['endorsement'];

/** @param written in any case, with blanks, hyphens or underscores between its words */
export function meantField(written: string): MeantField {
  const usual = usualWords.get(folded(written));
  if (usual !== undefined) return { kind: 'field', field: usual };
  const path: (string | number)[] = [];
  for (const step of pathOfColumn(written.trim())) {
    const found = isBelowExtension(path)
      ? step
      : typeof step === 'number'
        ? numberBelow(path, step)
        : nameAmong(fieldsBelow(path), step);
    if (found === undefined) return unknown(path, String(step));
    path.push(found);
  }
  const field = columnOfPath(path);
  return { kind: madeBySealing.includes(field) ? 'sealed' : 'field', field };
}

/** Fields that hold the address of somebody. */
export const isAddressField = (field: string): boolean =>
  field === 'recipient' || field === 'recipient.address';

/** Fields that hold a day. */
export const isDateField = (field: string): boolean =>
  /^(issuedOn|expires|activityStartDate|activityEndDate|erased|revoked\.on)$/.test(field);

const folded = (word: string): string => word.replace(/[\s_-]/g, '').toLowerCase();

const nameAmong = (known: readonly string[], step: string): string | undefined =>
  /^extensions:/.test(step)
    ? step
    : (known.find((name) => name === step.trim()) ??
      known.find((name) => folded(name) === folded(step)));

const numberBelow = (path: ContentPath, number: number): number | undefined =>
  fieldsBelow([...path, 0]).length > 0 || listsOfTexts.includes(columnOfPath(path))
    ? number
    : undefined;

/** Below an extension anything may stand. */
const isBelowExtension = (path: ContentPath): boolean => String(path[0]).startsWith('extensions:');

function fieldsBelow(path: ContentPath): readonly string[] {
  const parts = partsOf[String(path[0])];
  if (parts !== undefined) return path.length === 1 ? parts : [];
  return fieldNamesAt(awardSchema, path);
}

function unknown(above: ContentPath, step: string): MeantField {
  // A field below a list says which entry of it is meant: evidence.1.id.
  const block = fieldsBelow(above).length > 0 ? above : [...above, 0];
  const fields = fieldsBelow(block)
    .map((name) => columnOfPath([...block, name]))
    .filter((field) => !madeBySealing.includes(field));
  const near =
    suggest(columnOfPath([...block, step]), fields) ??
    (above.length === 0 ? fieldInWords(step) : undefined);
  return { kind: 'unknown', fields, ...(near === undefined ? {} : { near }) };
}

/** "Full name" and "E-mail of the student" hold the word of a field; "Emial" nearly is one. */
function fieldInWords(written: string): string | undefined {
  const near = suggest(folded(written), usualWords.keys());
  if (near !== undefined) return usualWords.get(near);
  const words = written.replace(/e-?mail/i, 'email').split(/[^\p{L}]+/u);
  const meant = words.flatMap(
    (word) => usualWords.get(folded(word)) ?? nameAmong(fieldsBelow([]), word) ?? [],
  );
  return meant.find((field) => !madeBySealing.includes(field));
}
