/** Identities with their salts, wherever they stand: in recipient files, in published documents, in old versions of both. */

import { isFaulty, parseCsv } from '../../syntax/csv.ts';

export type SealedPair = {
  /** `sha256$` and 64 digits. */
  readonly identity: string;
  readonly salt: string;
};

/** The property of an award that holds them, in 2.0 and in our files, and in 3.0. */
const holder = /\b(?:recipient|identifier)["']?\s*:/;
const identities = /\bidentity(?:Hash)?["']?\s*:\s*["']?(sha256\$[0-9a-f]{64})/g;
const salts = /\bsalt["']?\s*:\s*["']?([\w+/=-]{1,128})/g;

/** @param isCsv in a table the names stand in the header */
export function sealedPairs(text: string, isCsv: boolean): SealedPair[] {
  if (!text.includes('sha256$')) return [];
  if (isCsv) return fromCsv(text);
  // Between two holders stands what belongs to one recipient, in whatever order it is written.
  return text.split(holder).flatMap((block) => {
    const found = [...block.matchAll(identities)];
    const salted = [...block.matchAll(salts)];
    return found.flatMap(({ 1: identity = '' }, index): SealedPair[] => {
      const salt = salted[index]?.[1];
      return salt === undefined ? [] : [{ identity, salt }];
    });
  });
}

function fromCsv(text: string): SealedPair[] {
  const table = parseCsv(text);
  if (isFaulty(table)) return [];
  const at = (name: string): number => table.header.cells.indexOf(`recipient.${name}`);
  const [identityAt, saltAt] = [at('identity'), at('salt')];
  return table.rows.flatMap(({ cells }): SealedPair[] => {
    const [identity = '', salt = ''] = [cells[identityAt], cells[saltAt]];
    return identity.startsWith('sha256$') && salt !== '' ? [{ identity, salt }] : [];
  });
}
