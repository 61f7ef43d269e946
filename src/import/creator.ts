/** Who designed a badge, when that is not its issuer. @see Open Badges 3.0, "Achievement", `creator` */

import { blockOf, type PartTable } from './blocks.ts';
import { isBlock, saysNothing } from './draft.ts';
import type { Rule } from './rules.ts';

const notYet = [
  ...['phone', 'image', 'address', 'otherIdentifier', 'official', 'parentOrg', 'dateOfBirth'],
  ...['endorsement', 'endorsementJwt', 'familyName', 'givenName', 'additionalName'],
  ...['patronymicName', 'honorificPrefix', 'honorificSuffix', 'familyNamePrefix'],
];

const parts: PartTable = {
  name: { to: 'name' },
  url: { to: 'url' },
  email: { to: 'email' },
  description: { to: 'description' },
  id: 'quiet',
  type: 'quiet',
  ...Object.fromEntries(notYet.map((name) => [name, 'not-yet'] as const)),
};

/** A profile, whose id counts where it gives no web address. */
export const creatorRule: Rule = (value, draft, tell) => {
  if (!isBlock(value)) {
    tell(
      'Rosette needs the name and the web address of who designed a badge, and only an id stands here.',
    );
    return;
  }
  const { id, url } = value;
  const isPage = saysNothing(url) && typeof id === 'string' && /^https?:/i.test(id);
  const block = blockOf(isPage ? { ...value, url: id } : value, parts, draft, tell);
  if (Object.keys(block).length > 0) draft.fields.creator = block;
};

/** By id; who has none is the same as nobody. */
export function isSameParty(one: unknown, other: unknown): boolean {
  const [a, b] = [one, other].map((who) => (isBlock(who) ? who.id : who));
  return typeof a === 'string' && typeof b === 'string' && a.trim() === b.trim();
}
