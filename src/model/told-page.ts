/** The address of an award's page for somebody who may read the recipient's name there. Pure. */

import type { Addresses } from './addresses.ts';
import type { GrantedAward } from './award.ts';
import { confirmedName } from './name-hash.ts';

/** Stands before the name; what follows a `#` is sent to no server. */
export const toldMark = '#name=';

/** With the name behind it where the award holds that name as a hash alone, else the plain address. */
export function toldPage(award: GrantedAward, at: Addresses, name: string | undefined): string {
  const { url } = at.awardPage(award.id);
  const { sealedName } = award;
  if (name === undefined || sealedName === undefined) return url;
  const confirmed = confirmedName(name, sealedName);
  return confirmed === undefined ? url : `${url}${toldMark}${encodeURIComponent(confirmed)}`;
}

/** The name in the fragment of an address; undefined where there is none. */
export function toldName(hash: string): string | undefined {
  if (!hash.startsWith(toldMark)) return undefined;
  try {
    const name = decodeURIComponent(hash.slice(toldMark.length).replaceAll('+', '%20')).trim();
    return name === '' || name.length > 200 ? undefined : name;
  } catch {
    return undefined;
  }
}
