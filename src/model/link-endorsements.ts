/** Endorsements that are written in the file of what they endorse, numbered for their addresses. */

import type { WrittenEndorsement } from '../content/schema/endorsement.ts';
import { type Address, type Addresses, createAddresses } from './addresses.ts';
import type { Endorsement } from './common.ts';
import { given } from './given.ts';
import { startOf } from './instant.ts';
import type { Site } from './site.ts';

export type EndorsementEntries = readonly (string | WrittenEndorsement)[] | undefined;

export type PageOf = (at: Addresses) => Address;

/**
 * An entry that is an address counts no number, so that one can come and go without moving the others; those that
 * are written out are only ever appended.
 *
 * @param page of what is endorsed
 */
export function endorsementsOf(
  entries: EndorsementEntries,
  page: PageOf,
  site: Site,
): readonly Endorsement[] {
  if (entries === undefined) return [];
  const at = createAddresses(site.url);
  let number = 0;
  return entries.map((entry): Endorsement => {
    if (typeof entry === 'string') return { kind: 'elsewhere', url: entry };
    number += 1;
    const { comment, by, issuedOn } = entry;
    return {
      kind: 'written',
      url: at.endorsement(page(at), number).url,
      number,
      comment,
      by: given(by),
      issuedOn: startOf(issuedOn, site.timeZone),
    };
  });
}
