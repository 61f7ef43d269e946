/** The awards that somebody means by an id, an address of the site, a file or a recipient's address. Pure. */

import type { AwardSource } from '../content/schema/sources.ts';
import { normalizeAddress } from '../model/recipient.ts';
import { heldBy, type MatchOptions, whoseAwards } from './whose-awards.ts';

export type FoundAwards = {
  /** What the word was understood as; `nothing` when it is neither. */
  readonly by: 'id' | 'file' | 'recipient' | 'nothing';
  readonly awards: readonly AwardSource[];
};

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;
/** An id alone, as a URN, or in an address below `/awards/`. */
const idIn = new RegExp(
  `^(?:urn:uuid:|https?://[^?#]*/awards/)?(${uuid.source})(?:[/?#].*)?$`,
  'i',
);

/**
 * @param word an id, `urn:uuid:…`, the address of any of the award's files, the path of a recipient file, or an e-mail
 *   address (also `tel:`, `https:`, `did:`) of a recipient
 * @param file the word as a path below the root, with forward slashes
 */
export function findAwards(
  awards: readonly AwardSource[],
  word: string,
  file: string,
  options: MatchOptions = {},
): FoundAwards {
  const id = idIn.exec(word.trim())?.[1]?.toLowerCase();
  if (id !== undefined)
    return { by: 'id', awards: awards.filter(({ fields }) => fields.id === id) };
  const inFile = awards.filter(({ origin }) => origin.file === file);
  if (inFile.length > 0) return { by: 'file', awards: inFile };
  const address = normalizeAddress(word);
  if (address === undefined) return { by: 'nothing', awards: [] };
  const owners = whoseAwards(
    awards.map(({ fields }) => heldBy(fields)),
    [address],
    options,
  );
  return { by: 'recipient', awards: awards.filter((_, index) => owners[index] !== undefined) };
}
