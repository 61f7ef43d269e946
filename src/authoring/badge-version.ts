/**
 * A new version of a badge class: a copy under a new slug that supersedes the old one, which is retired. Comments, order
 * and spelling of everything else stay. Source: design, section 5, promise 1.
 */

import { Temporal } from 'temporal-polyfill';
import { stringify } from 'yaml';
import type { WrittenDate } from '../content/schema/dates.ts';
import { dayOf, type Instant, startOf } from '../model/instant.ts';
import { findFrontMatter, isFault } from '../syntax/front-matter.ts';
import { PlainScalar } from '../syntax/plain-scalar.ts';
import { parseYaml } from '../syntax/yaml.ts';
import { removeField } from './remove-field.ts';
import { applySplices } from './splice.ts';
import { addFields, mapAt, pairOf, setValue } from './yaml-edit.ts';

/**
 * The slug of the next version: `engines-2` after `engines`, and `engines-3` after that, where `engines-2` superseded a
 * version of the same name. Any other number at the end is a part of the name.
 *
 * @param supersedes what the old one superseded
 */
export function nextSlug(
  slug: string,
  supersedes: string | undefined,
  isTaken: (slug: string) => boolean,
): string {
  const [, name = slug, digits = '1'] = /^(.+)-(\d{1,4})$/.exec(slug) ?? [];
  const isVersion = supersedes !== undefined && supersedes.replace(/-\d+$/, '') === name;
  const stem = isVersion ? name : slug;
  let count = (isVersion ? Number(digits) : 1) + 1;
  while (isTaken(withNumber(stem, count))) count += 1;
  return withNumber(stem, count);
}

const mostCharacters = 64;

function withNumber(stem: string, count: number): string {
  const ending = `-${count}`;
  return stem.slice(0, mostCharacters - ending.length).replace(/-$/, '') + ending;
}

/** Today; tomorrow where an award of the badge is dated today, since a retired badge takes none from that day on. */
export function retirementDay(
  now: Instant,
  awarded: readonly WrittenDate[],
  timeZone: string,
): string {
  const today = dayOf(now, timeZone);
  const begin = startOf({ kind: 'date', date: today }, timeZone);
  const isAwardedToday = awarded.some((date) => startOf(date, timeZone) >= begin);
  return isAwardedToday ? Temporal.PlainDate.from(today).add({ days: 1 }).toString() : today;
}

export type NewVersion = {
  /** Text of the old badge class. */
  readonly text: string;
  /** Its slug. */
  readonly slug: string;
  /** Since when it is no longer awarded, `YYYY-MM-DD`. */
  readonly retired: string;
  /** What the new one calls its version. */
  readonly version?: string | undefined;
  /** Has the new one a picture of its own name, where the old one names a file? */
  readonly hasOwnPicture: boolean;
};

export type VersionTexts = { readonly older: string; readonly newer: string };

/** Undefined where a text is written in a way that cannot be edited safely. */
export function versionTexts(version: NewVersion): VersionTexts | undefined {
  const { text, slug, retired } = version;
  const older = edited(text, { set: { retired } });
  const newer = edited(text, {
    set: {
      supersedes: slug,
      ...(version.version === undefined ? {} : { version: version.version }),
    },
    // What others said, they said of the old one.
    remove: ['retired', 'updated', 'endorsement', ...(version.hasOwnPicture ? ['image'] : [])],
  });
  return older === undefined || newer === undefined ? undefined : { older, newer };
}

type Edits = {
  readonly set: Readonly<Record<string, string>>;
  readonly remove?: readonly string[];
};

function edited(text: string, { set, remove = [] }: Edits): string | undefined {
  const found = findFrontMatter(text);
  if (isFault(found)) return undefined;
  const { start, end } = found.yaml;
  const before = text.slice(start, end);
  // One at a time, because each edit moves the places of those behind it.
  const without = remove.reduce(withoutField, before);
  const after = Object.entries(set).reduce(withField, without);
  const fields = { ...fieldsOf(before), ...set };
  const expected = Object.entries(fields).filter(([name]) => !remove.includes(name));
  return isSame(Object.fromEntries(expected), fieldsOf(after))
    ? text.slice(0, start) + after + text.slice(end)
    : undefined;
}

function withoutField(yaml: string, name: string): string {
  const map = mapAt(parseYaml(yaml), []);
  const splice = map && removeField(yaml, map, name);
  return splice === undefined ? yaml : applySplices(yaml, [splice]);
}

function withField(yaml: string, [name, value]: readonly [string, string]): string {
  const map = mapAt(parseYaml(yaml), []);
  if (map === undefined) return yaml;
  const written = scalar(value);
  const added = addFields(yaml, map, [[name, written]]);
  const pair = pairOf(map, name);
  const set = added.length === 0 && pair !== undefined ? setValue(yaml, pair, written) : undefined;
  return applySplices(yaml, set === undefined ? added : [set]);
}

/** As it may stand on a line and between brackets. */
const scalar = (value: string): string =>
  stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 })
    .trim()
    .slice(1, -1);

type Fields = Readonly<Record<string, unknown>>;

/** Undefined when the text cannot be read, or is no block of fields. */
function fieldsOf(yaml: string): Fields | undefined {
  const { value, findings } = parseYaml(yaml);
  const isBlock = typeof value === 'object' && value !== null && !Array.isArray(value);
  return findings.length === 0 && isBlock ? (value as Fields) : undefined;
}

/** Read again, the text must say what was meant and nothing else. */
const isSame = (expected: Fields, found: Fields | undefined): boolean =>
  found !== undefined &&
  Object.keys(expected).length === Object.keys(found).length &&
  Object.entries(expected).every(
    ([name, value]) => Object.hasOwn(found, name) && asText(value) === asText(found[name]),
  );

const asText = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => (inner instanceof PlainScalar ? inner.source : inner)) ?? '';
