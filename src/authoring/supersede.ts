/**
 * Replacing an award: what was awarded never changes, so a new award is made with the corrections or for another
 * address, and the old one is revoked with a pointer to it. Pure. Source: design, section 5, promise 1.
 */

import { type AwardFields, awardSchema } from '../content/schema/award.ts';
import { fieldNamesAt } from '../content/schema/field-names.ts';
import type { AwardSource } from '../content/schema/sources.ts';
import { problemsFromZod } from '../problems/zod.ts';
import { columnOfPath } from '../syntax/csv-fields.ts';
import { type FieldChange, type Written, withChange, writtenFields } from './award-edit-set.ts';
import { awardText } from './award-edit-text.ts';
import { type Pins, pinsOf, type SealOptions } from './pins.ts';

/** What belongs to the old award alone. */
const ofTheOld = ['id', 'statusIndex', 'recipient', 'revoked', 'erased'] as const;

export type Replacement = {
  /** As somebody could have written them, without what sealing pins. */
  readonly written: Written;
  readonly fields: AwardFields;
};

/**
 * The fields of the new award. Endorsements that are documents of others stay with the old award, which they name.
 *
 * @returns a list of sentences where the changes do not make an award
 */
export function replacementOf(
  old: AwardFields,
  changes: readonly FieldChange[],
): Replacement | readonly string[] {
  const { id: _, statusIndex, recipient, revoked, erased, endorsement, ...rest } = old;
  const said = endorsement?.filter((one) => typeof one !== 'string') ?? [];
  let written = writtenFields(said.length === 0 ? rest : { ...rest, endorsement: said });
  const sentences: string[] = [];
  for (const change of changes) {
    const own = ofTheOld.find((name) => name === change.field.split('.')[0]);
    const changed = own === undefined ? withChange(written, change) : refusals[own];
    if (typeof changed === 'string') sentences.push(`--set ${change.field}: ${changed}`);
    else written = changed;
  }
  if (sentences.length > 0) return sentences;
  const parsed = awardSchema.safeParse(written, { reportInput: true });
  if (parsed.success) return { written, fields: parsed.data };
  const fieldsAt = (path: readonly (string | number)[]) => fieldNamesAt(awardSchema, path);
  return problemsFromZod(parsed.error.issues, { file: '', fieldsAt }).map(
    ({ path = [], message, hint }) =>
      `--set ${columnOfPath(path)}: ${message}${hint === undefined ? '' : ` ${hint}`}`,
  );
}

const pinned = 'The new award gets one of its own.';

const refusals: Readonly<Record<(typeof ofTheOld)[number], string>> = {
  id: pinned,
  statusIndex: pinned,
  recipient: 'Say to whom the new award goes with --recipient.',
  revoked:
    'The new award is not revoked; the reason for revoking the old one is said with --reason.',
  erased: 'The new award is not erased.',
};

export type NewAward = { readonly pins: Pins; readonly text: string };

/**
 * The file of the new award, sealed.
 *
 * @param recipient an address that is one
 */
export function newAward(
  { fields, written }: Replacement,
  recipient: { readonly address: string },
  options: SealOptions,
): NewAward {
  const typed: AwardSource = {
    origin: { file: '', path: [] },
    fields: { ...fields, recipient: { kind: 'typed', ...recipient } },
  };
  const pins = pinsOf(typed, options);
  if (pins === undefined) throw new Error('The recipient of a new award is no address.');
  return { pins, text: awardText(written, pins) };
}

/**
 * A path beside the old file that nothing stands at: `recipients/2026/intro-to-engines-2026-05-01.md`. The name tells of
 * the badge alone, never of a person.
 *
 * @param taken paths of all files
 */
export function newFileName(
  old: string,
  { badge, issuedOn }: Pick<AwardFields, 'badge' | 'issuedOn'>,
  taken: Iterable<string>,
): string {
  const folder = old.slice(0, old.lastIndexOf('/') + 1);
  const slug = badge.slice(badge.indexOf('/') + 1);
  const day = (issuedOn.kind === 'date' ? issuedOn.date : issuedOn.instant).slice(0, 10);
  const name = `${/^[a-z0-9-]+$/.test(slug) ? slug : 'award'}-${day}`;
  // Some file systems do not tell capitals from small letters.
  const paths = [...taken].map((path) => path.toLowerCase());
  const isTaken = (stem: string) => paths.some((path) => path.startsWith(`${stem.toLowerCase()}.`));
  let stem = folder + name;
  for (let number = 2; isTaken(stem); number += 1) stem = `${folder}${name}-${number}`;
  return `${stem}.md`;
}

/** Why the old award is revoked, with the page of the new one. It is published. */
export function reasonOf(page: string, isSameAddress: boolean, said: string | undefined): string {
  if (said !== undefined) return `${said} Replaced by: ${page}`;
  return isSameAddress
    ? `Replaced by a corrected award: ${page}`
    : `Replaced by an award to another address of the same person: ${page}`;
}
