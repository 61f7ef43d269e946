/**
 * Sealing: recipients' addresses become salted hashes, and what an award's addresses are made of is pinned. Pure: a
 * plan of new texts from old ones; chance comes in as an argument. Source: design, section 2, "Sealing".
 */

import type { YAMLMap } from 'yaml';
import type { AwardSource } from '../content/schema/sources.ts';
import { findFrontMatter, isFault } from '../syntax/front-matter.ts';
import { PlainScalar } from '../syntax/plain-scalar.ts';
import { parseYaml, type YamlTree } from '../syntax/yaml.ts';
import { type Pins, pinsOf, type SealOptions } from './pins.ts';
import { applySplices, type Splice } from './splice.ts';
import { addFields, mapAt, pairOf, replacePair, setValue } from './yaml-edit.ts';

/**
 * The text of a Markdown recipient file with its awards sealed. Comments, order and spelling of everything else stay.
 *
 * @param awards the awards of this file that need sealing, each with an address that is one
 * @returns undefined when the file is written in a way that cannot be edited safely
 */
export function sealText(
  text: string,
  awards: readonly AwardSource[],
  options: SealOptions,
): string | undefined {
  const found = findFrontMatter(text);
  if (isFault(found)) return undefined;
  const { start, end } = found.yaml;
  const sealed = sealYaml(text.slice(start, end), awards, options);
  return sealed === undefined ? undefined : text.slice(0, start) + sealed + text.slice(end);
}

/** {@link sealText} for a YAML file, or the YAML between the fences. */
export function sealYaml(
  yaml: string,
  awards: readonly AwardSource[],
  options: SealOptions,
): string | undefined {
  const tree = parseYaml(yaml);
  const splices: Splice[] = [];
  const pinned: Pinned[] = [];
  for (const award of awards) {
    const map = mapAt(tree, award.origin.path);
    const pins = pinsOf(award, options);
    if (map === undefined || pins === undefined) return undefined;
    const edits = recipientEdits(yaml, tree, award, pins);
    if (edits === undefined) return undefined;
    splices.push(...edits, ...nameEdits(yaml, tree, award, pins));
    splices.push(
      ...addFields(yaml, map, [
        ['id', pins.id],
        ['statusIndex', String(pins.statusIndex)],
      ]),
    );
    pinned.push({ award, pins });
  }
  const sealed = applySplices(yaml, splices);
  return isSealed(tree, parseYaml(sealed), pinned) ? sealed : undefined;
}

type Pinned = { readonly award: AwardSource; readonly pins: Pins };

function recipientEdits(
  yaml: string,
  tree: YamlTree,
  { origin }: AwardSource,
  { type, salt, recipient }: Pins,
): Splice[] | undefined {
  if (recipient === undefined) return [];
  const award = mapAt(tree, origin.path);
  const pair = award && pairOf(award, 'recipient');
  if (pair === undefined) return undefined;
  const [name, value] =
    'identity' in recipient
      ? ['identity', recipient.identity]
      : ['address', scalar(recipient.address)];
  const map = mapAt(tree, [...origin.path, 'recipient']);
  if (map === undefined || (map.flow && !mayHoldComments(yaml, map))) {
    const splice = setValue(yaml, pair, `{ type: ${type}, ${name}: ${value}, salt: ${salt} }`);
    return splice && [splice];
  }
  // A block of fields keeps its lines and their comments, and so do brackets over several lines.
  const address = pairOf(map, 'address');
  if (address === undefined) return undefined;
  return [
    ...replacePair(yaml, address, name, value),
    ...addFields(yaml, map, [
      ['type', type],
      ['salt', salt],
    ]),
  ];
}

function nameEdits(
  yaml: string,
  tree: YamlTree,
  { origin }: AwardSource,
  { name }: Pins,
): Splice[] {
  const award = mapAt(tree, origin.path);
  const pair = award && pairOf(award, 'name');
  if (name === undefined || pair === undefined) return [];
  const map = mapAt(tree, [...origin.path, 'name']);
  const told = map && pairOf(map, 'told');
  if (map === undefined || told === undefined || (map.flow && !mayHoldComments(yaml, map))) {
    const splice = setValue(yaml, pair, `{ identity: ${name.identity}, salt: ${name.salt} }`);
    return splice === undefined ? [] : [splice];
  }
  return [
    ...replacePair(yaml, told, 'identity', name.identity),
    ...addFields(yaml, map, [['salt', name.salt]]),
  ];
}

const mayHoldComments = (yaml: string, { range }: YAMLMap): boolean =>
  range ? yaml.slice(range[0], range[1]).includes('\n') : false;

/** As it stands where YAML cannot mistake it, else between quotation marks. */
const scalar = (value: string): string =>
  /^[A-Za-z][\w.+@~-]*$/.test(value) ? value : JSON.stringify(value);

/** Read again, the text must say what was there before, plus exactly what was pinned. */
function isSealed(before: YamlTree, after: YamlTree, pinned: readonly Pinned[]): boolean {
  if (after.findings.length > 0) return false;
  const expected = structuredTexts(before.value);
  for (const { award, pins } of pinned) {
    const fields = at(expected, award.origin.path);
    if (fields === undefined) return false;
    fields.id = pins.id;
    fields.statusIndex = String(pins.statusIndex);
    if (pins.recipient !== undefined) {
      fields.recipient = { ...pins.recipient, type: pins.type, salt: pins.salt };
    }
    if (pins.name !== undefined) fields.name = { ...pins.name };
  }
  return sameTree(expected, structuredTexts(after.value));
}

/** The tree with every scalar as its text. */
function structuredTexts(tree: unknown): unknown {
  if (tree instanceof PlainScalar) return tree.source;
  if (Array.isArray(tree)) return tree.map(structuredTexts);
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, structuredTexts(value)]),
  );
}

function at(
  tree: unknown,
  path: readonly (string | number)[],
): Record<string, unknown> | undefined {
  let found: unknown = tree;
  for (const step of path) found = (found as Record<string | number, unknown> | undefined)?.[step];
  return typeof found === 'object' && found !== null
    ? (found as Record<string, unknown>)
    : undefined;
}

function sameTree(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameTree((a as Tree)[key], (b as Tree)[key]))
  );
}

type Tree = Readonly<Record<string, unknown>>;
