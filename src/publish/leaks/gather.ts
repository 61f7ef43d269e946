/** Takes up one text after the other, and keeps of each what a judgement needs: possible addresses, and hashes of real ones. */

import { holdsPrivateKey } from '../../content/private-key-text.ts';
import { type Address, normalizeAddress } from '../../model/recipient.ts';
import { privateKeys } from '../workspace.ts';
import { addressesIn, addressesInName, type FoundAddress } from './addresses-in.ts';
import { isRecipientFile, readRecipientFile } from './recipient-file.ts';
import { sealedPairs } from './sealed-pairs.ts';

export type Where = 'tree' | 'output' | 'history' | 'message';

export type Place = {
  readonly where: Where;
  /** A path, or the name of a commit or tag. */
  readonly file: string;
  /** The path below the root; absent for what is no content: output, messages, files beside the root. */
  readonly content?: string;
  /** In the history, what git calls this version of it. */
  readonly object?: string;
  /** In the tree, does git know the file? */
  readonly isTracked?: boolean;
};

/** What was seen in one text. */
export type Sighting = {
  readonly place: Place;
  /** Keys of {@link Gathered.addresses}. */
  readonly addresses: readonly string[];
  readonly holdsKey: boolean;
};

export type Gathered = {
  readonly sightings: Sighting[];
  /** Whatever may be somebody's address, by type and value. */
  readonly addresses: Map<string, Address>;
  /** Salts, by identity. */
  readonly sealed: Map<string, Set<string>>;
  /** Keys of addresses that stood at a recipient's place. */
  readonly typed: Set<string>;
  /** Keys of addresses that their owners publish: of issuers, endorsers, creators. */
  readonly published: Set<string>;
};

export const nothingGathered = (): Gathered => ({
  sightings: [],
  addresses: new Map(),
  sealed: new Map(),
  typed: new Set(),
  published: new Set(),
});

export const keyOf = ({ type, value }: Address): string => `${type}:${value}`;

/** Addresses of a text with their places, those of a recipient file by its fields too. */
export function addressesAt({ content }: Place, text: string): readonly FoundAddress[] {
  const found = addressesIn(text);
  if (content === undefined || !isRecipientFile(content)) return found;
  return [...found, ...readRecipientFile(content, text).recipients];
}

export function gather(into: Gathered, place: Place, text: string): void {
  const { content } = place;
  const found = addressesIn(text).map(({ address }) => address);
  if (content !== undefined && isRecipientFile(content)) {
    const { recipients, published } = readRecipientFile(content, text);
    for (const { address } of recipients) {
      found.push(address);
      into.typed.add(keyOf(address));
    }
    for (const address of published) into.published.add(keyOf(address));
  } else if (content !== undefined && isProfile(content)) {
    for (const address of publishedIn(text)) into.published.add(keyOf(address));
  }
  const isCsv = content !== undefined && /\.csv$/i.test(content);
  for (const { identity, salt } of sealedPairs(text, isCsv)) {
    const salts = into.sealed.get(identity) ?? new Set();
    into.sealed.set(identity, salts.add(salt));
  }
  note(into, place, found, isKeyPlace(content) || holdsPrivateKey(text));
}

/** What only has a name: a picture, a program, a file that is too large. */
export const gatherName = (into: Gathered, place: Place): void =>
  note(into, place, [], isKeyPlace(place.content));

function note(into: Gathered, place: Place, found: readonly Address[], holdsKey: boolean): void {
  const keys = new Set<string>();
  for (const address of [...found, ...addressesInName(place.file).map(({ address }) => address)]) {
    const key = keyOf(address);
    if (!into.addresses.has(key)) into.addresses.set(key, address);
    keys.add(key);
  }
  if (keys.size > 0 || holdsKey) into.sightings.push({ place, addresses: [...keys], holdsKey });
}

const isProfile = (path: string): boolean =>
  path.startsWith('badges/') && /\.(?:md|ya?ml)$/i.test(path);

const isKeyPlace = (path: string | undefined): boolean =>
  path?.startsWith(`${privateKeys.folder}/`) === true;

/** @see `email` in the schemas of issuers, creators and endorsers */
function publishedIn(text: string): readonly Address[] {
  const written = text.matchAll(/(?:^|[\s{,])["']?email["']?\s*:\s*["']?([^\s"',}]+)/g);
  return [...written].flatMap(([, email = '']) => normalizeAddress(email, 'email') ?? []);
}
