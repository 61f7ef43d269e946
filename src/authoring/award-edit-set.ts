/**
 * An award's fields as they could have been written, and changes to them as `--set field=value` names them: dots for
 * nesting, entries of a list from one, as in the columns of a CSV file. Pure. Source: design, section 2, "Cohorts".
 */

import type { AwardFields } from '../content/schema/award.ts';
import type { ContentPath } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { plural } from '../problems/render.ts';
import { columnOfPath, pathOfColumn } from '../syntax/csv-fields.ts';

/** Texts, lists and blocks; within extensions whatever JSON has. */
export type Written = { [field: string]: unknown };

/** The fields of an award, those that it shares with others of its file too, written out. */
export function writtenFields({ extensions, ...fields }: Partial<AwardFields>): Written {
  const written = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, asWritten(value)] as const);
  return { ...Object.fromEntries(written), ...extensions };
}

function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value !== 'object' || value === null) return String(value);
  if ('kind' in value && 'date' in value) return value.date;
  if ('kind' in value && 'instant' in value) return value.instant;
  return writtenFields(value as Partial<AwardFields>);
}

export type FieldChange = {
  readonly field: string;
  /** Empty takes the field out. */
  readonly value: string;
};

/** `narrative=Built two.`; undefined without a name or its sign. */
export function changeOf(written: string): FieldChange | undefined {
  const [, field, value] = /^\s*([^\s=]+)\s*=(.*)$/su.exec(written) ?? [];
  return field === undefined || value === undefined ? undefined : { field, value: value.trim() };
}

/** The fields with a change in them, or a sentence saying why it cannot be made. */
export function withChange(fields: Written, { field, value }: FieldChange): Written | string {
  const changed = structuredClone(fields);
  const path = pathOfColumn(field);
  const last = path.at(-1) ?? '';
  const isGoing = value === '';
  const block = blockAbove(changed, path, !isGoing);
  if (typeof block === 'string') return block;
  if (isGoing) {
    if (block === undefined || !Object.hasOwn(block, last)) {
      return `The award has no field ${quote(field)} that could be taken out.`;
    }
    if (Array.isArray(block)) block.splice(Number(last), 1);
    else Reflect.deleteProperty(block, last);
    return changed;
  }
  if (block !== undefined) put(block, last, value);
  return changed;
}

type Container = Written | unknown[];

/** What holds the last step of a path; a sentence where a list cannot hold the next step. */
function blockAbove(
  fields: Written,
  path: ContentPath,
  make: boolean,
): Container | string | undefined {
  let at: Container = fields;
  for (const [index, step] of path.entries()) {
    if (Array.isArray(at)) {
      const list = columnOfPath(path.slice(0, index));
      if (typeof step !== 'number') return noEntryNamed(list);
      if (step > at.length && make) return tooFar(list, at.length);
    }
    if (index === path.length - 1) return at;
    const found: unknown = Object.hasOwn(at, step) ? (at as Written)[step] : undefined;
    if (typeof found === 'object' && found !== null) at = found as Container;
    else if (!make) return undefined;
    else at = put(at, step, typeof path[index + 1] === 'number' ? [] : {}) as Container;
  }
  return at;
}

// Plain assignment to "__proto__" would set the prototype instead of a field that can be reported.
function put(block: Container, step: string | number, value: unknown): unknown {
  const options = { enumerable: true, configurable: true, writable: true };
  Object.defineProperty(block, step, { ...options, value });
  return value;
}

const noEntryNamed = (list: string): string =>
  `${quote(list)} is a list: say which entry of it, for example ${quote(`${list}.1`)}.`;

const tooFar = (list: string, length: number): string =>
  `${quote(list)} has ${plural(length, 'entry', 'entries')}, so the next one is ${quote(`${list}.${length + 1}`)}.`;
