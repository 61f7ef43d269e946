/**
 * Data models as tables: property → required or not, one value or many, and the check of a value.
 */

import { isObject, type JsonObject, own } from './json.ts';
import { oneLine } from './quoted.ts';
import type { Finding, FindingCode, Path } from './report.ts';

/** A place in a document, and what was found in the document so far. */
export type Spot = { readonly path: Path; readonly found: Finding[] };

export type Check = (value: unknown, spot: Spot) => void;

/**
 * `many`: a value or a list of values, none in an empty one. `list`: a list, also for one value or
 * for none.
 */
type Count = 'one' | 'many' | 'list';

export type Property = {
  readonly isRequired: boolean;
  readonly count: Count;
  readonly check: Check;
};

export type Table = Readonly<Record<string, Property>>;

export const required = (check: Check, count: Count = 'one'): Property => ({
  isRequired: true,
  count,
  check,
});

export const optional = (check: Check, count: Count = 'one'): Property => ({
  isRequired: false,
  count,
  check,
});

const maxFindings = 100;

/** @param says the rest of a sentence that starts with the property's name */
export function tell({ path, found }: Spot, code: FindingCode, says: string): void {
  if (found.length > maxFindings) return;
  const isLast = found.length === maxFindings;
  found.push(
    isLast
      ? { code: 'too-many-findings', path: [], message: 'There is more that is wrong.' }
      : { code, path, message: oneLine(`${nameOf(path)} ${says}.`, 1000) },
  );
}

function nameOf(path: Path): string {
  if (path.length === 0) return 'The document';
  const [first, ...rest] = path;
  return `“${first}${rest.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('')}”`;
}

export const inside = ({ path, found }: Spot, part: string | number): Spot => ({
  path: [...path, part],
  found,
});

/** Properties that the table does not name are no error. */
export const object =
  (table: Table, ...also: readonly ((value: JsonObject, spot: Spot) => void)[]): Check =>
  (value, spot) => {
    if (!isObject(value)) return tell(spot, 'not-object', 'is not an object');
    for (const [name, property] of Object.entries(table)) {
      checkProperty(property, own(value, name), inside(spot, name));
    }
    for (const check of also) check(value, spot);
  };

function checkProperty({ isRequired, count, check }: Property, value: unknown, spot: Spot): void {
  if (value === undefined || (Array.isArray(value) && value.length === 0 && count === 'many')) {
    if (isRequired) tell(spot, 'property-missing', 'is missing');
  } else if (Array.isArray(value) && count !== 'one') {
    value.forEach((one, index) => void check(one, inside(spot, index)));
  } else if (Array.isArray(value)) {
    tell(spot, 'many-values', 'has a list where one value belongs');
  } else if (count === 'list') {
    tell(spot, 'not-list', 'is not a list');
  } else {
    check(value, spot);
  }
}

/** All that a check finds in a document. */
export function findingsOf(check: Check, document: unknown): readonly Finding[] {
  const found: Finding[] = [];
  check(document, { path: [], found });
  return found;
}
