/** A small site whose awards were made to people with addresses. */

import { identityHash, normalizeAddress } from '../../../src/model/recipient.ts';
import { ids, minimal, type SiteFiles } from '../../support/site.ts';

export const idOf = (number: number): string => `${number}${ids[0].slice(1)}`;

/** @param number a digit: of its id, its salt and its statusIndex */
export function awardTo(address: string, number: number, more = ''): string {
  const known = normalizeAddress(address);
  if (known === undefined) throw new Error(`${address} is no address.`);
  const salt = `0123456789abcdef0123456789abcde${number}`;
  return `---
badge: acme/engines
recipient: { type: ${known.type}, identity: ${identityHash(known.value, salt)}, salt: ${salt} }
issuedOn: 2026-05-0${number}
id: ${idOf(number)}
statusIndex: ${number}
${more}---
`;
}

const { 'recipients/ada.md': _, ...withoutAwards } = minimal;

/** Ada has two awards, one of them expired; Bao has a revoked one, Cyd a telephone, and one award is erased. */
export const club: SiteFiles = {
  ...withoutAwards,
  'recipients/1.md': awardTo('ada@example.org', 1, 'name: Ada Lovelace\n'),
  'recipients/2.md': awardTo(
    'bao@example.org',
    2,
    'revoked: { on: 2026-06-01, reason: A slip. }\n',
  ),
  'recipients/3.md': awardTo('tel:+4930123456', 3),
  'recipients/4.md': awardTo('ada@example.org', 4, 'expires: 2026-10-31\n'),
  'recipients/5.md': `---\nbadge: acme/engines\nid: ${idOf(5)}\nstatusIndex: 5\nissuedOn: 2026-05-05\nerased: 2026-06-01\n---\n`,
};

export const list = `Name;E-Mail;badge
Bao Li;Bao@Example.org;=1+1
Ada;ada@example.org;
Nobody;nobody@example.org;
Cyd;tel:+49 30 123456;
Ada again;ADA@example.org;
Dee;not one;
`;
