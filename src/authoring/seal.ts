/**
 * Sealing: recipients' addresses become salted hashes, and what an award's addresses are made of is pinned. Pure: a
 * plan of new texts from old ones; chance comes in as an argument. Source: design, section 2, "Sealing".
 */

import { bytesToHex } from '@noble/hashes/utils.js';
import type { YAMLMap } from 'yaml';
import type { AwardSource } from '../content/schema/sources.ts';
import { identityHash, normalizeAddress } from '../model/recipient.ts';
import type { Site } from '../model/site.ts';
import { unusedStatusIndex } from '../model/status-index.ts';
import { findFrontMatter, isFault } from '../syntax/front-matter.ts';
import { PlainScalar } from '../syntax/plain-scalar.ts';
import { parseYaml, type YamlTree } from '../syntax/yaml.ts';
import { applySplices, type Splice } from './splice.ts';
import { addFields, mapAt, pairOf, replacePair, setValue } from './yaml-edit.ts';

export type SealOptions = {
  /** Status indexes in use, by issuer. New ones are added. */
  readonly used: Map<string, Set<number>>;
  readonly policy: Site['recipients'];
  readonly randomBytes: (length: number) => Uint8Array;
};

/** Does sealing have anything to do here? */
export const needsSeal = ({ fields }: AwardSource, policy: Site['recipients']): boolean => {
  if (fields.erased !== undefined || fields.recipient === undefined) return false;
  const { kind } = fields.recipient;
  return (
    kind === 'typed' ||
    (kind === 'plain' && policy === 'sealed') ||
    fields.id === undefined ||
    fields.statusIndex === undefined
  );
};

/**
 * The text of a recipient file with its awards sealed. Comments, order and spelling of everything else stay.
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
  const yaml = text.slice(start, end);
  const tree = parseYaml(yaml);
  const splices: Splice[] = [];
  const pinned: Pinned[] = [];
  for (const award of awards) {
    const map = mapAt(tree, award.origin.path);
    const pins = pinsOf(award, options);
    if (map === undefined || pins === undefined) return undefined;
    const edits = recipientEdits(yaml, tree, award, pins);
    if (edits === undefined) return undefined;
    splices.push(...edits);
    splices.push(
      ...addFields(yaml, map, [
        ['id', pins.id],
        ['statusIndex', String(pins.statusIndex)],
      ]),
    );
    pinned.push({ award, pins });
  }
  const sealed = applySplices(yaml, splices);
  return isSealed(tree, parseYaml(sealed), pinned)
    ? text.slice(0, start) + sealed + text.slice(end)
    : undefined;
}

type Pins = {
  readonly id: string;
  readonly statusIndex: number;
  readonly type: string;
  readonly salt: string;
  /** Absent where nothing of the recipient changes. */
  readonly recipient?: { readonly identity: string } | { readonly address: string };
};

type Pinned = { readonly award: AwardSource; readonly pins: Pins };

function pinsOf(
  { fields }: AwardSource,
  { used, policy, randomBytes }: SealOptions,
): Pins | undefined {
  const [issuer = ''] = fields.badge.split('/');
  const indexes = used.get(issuer) ?? new Set();
  used.set(issuer, indexes);
  const statusIndex = fields.statusIndex ?? unusedStatusIndex(indexes, randomBytes);
  indexes.add(statusIndex);
  const id = fields.id ?? randomUuid(randomBytes(16));
  const { recipient } = fields;
  if (recipient === undefined) return undefined;
  if (recipient.kind === 'sealed' || (recipient.kind === 'plain' && policy === 'plain')) {
    return { id, statusIndex, type: recipient.type, salt: recipient.salt };
  }
  const address = normalizeAddress(recipient.address, recipient.type);
  if (address === undefined) return undefined;
  const salt = recipient.kind === 'plain' ? recipient.salt : bytesToHex(randomBytes(16));
  return {
    id,
    statusIndex,
    type: address.type,
    salt,
    recipient:
      policy === 'plain'
        ? { address: recipient.address }
        : { identity: identityHash(address.value, salt) },
  };
}

/** Version 4, lower case. @see RFC 9562, section 5.4 */
export function randomUuid(bytes: Uint8Array): string {
  const fixed = Uint8Array.from(bytes);
  fixed[6] = ((fixed[6] ?? 0) & 0x0f) | 0x40;
  fixed[8] = ((fixed[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(fixed).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

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
