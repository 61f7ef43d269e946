/** Whether what somebody types, an address or a name, is among what a badge says of whose it is. Nothing is asked. */

import type { JsonObject } from './json.ts';
import { isOpenBadges30 } from './ob30/is-open-badges.ts';
import { identitiesOf, namesOf } from './ob30/recipient-step.ts';
import { identityOf, recipientMatches } from './recipient.ts';

/** `unsaid`: it says of nobody whose it is, or not in a way that something typed could be compared with. */
export type Whose = 'theirs' | 'not-theirs' | 'unsaid';

/** @param document an award of any generation. @param typed it is never repeated */
export function whose(document: JsonObject, typed: string): Whose {
  const is30 = isOpenBadges30(document);
  const legacy = is30 ? undefined : identityOf(document);
  const identities = is30 ? identitiesOf(document) : legacy === undefined ? [] : [legacy];
  const names = is30 ? namesOf(document) : [];
  if (identities.length + names.length === 0) return 'unsaid';
  const isTheirs =
    identities.some((identity) => recipientMatches(identity, typed)) ||
    names.some((name) => spellings(typed).some((one) => recipientMatches(name, one)));
  return isTheirs ? 'theirs' : 'not-theirs';
}

/** A name as it was typed, and without what nobody sees: blanks too many, and letters put together in another way. */
function spellings(typed: string): readonly string[] {
  const plain = typed.trim().replace(/\s+/gu, ' ').normalize('NFC');
  return [...new Set([plain, typed.trim()])];
}
