/** An award for search engines. Names its recipient only where they may list its page and the page says the name. */

import type { Addresses } from '../../model/addresses.ts';
import type { GrantedAward } from '../../model/award.ts';
import { given } from '../../model/given.ts';
import type { Site } from '../../model/site.ts';
import { type BadgeWords, credentialInShort } from './badge.ts';

/** Of a revoked award, and of one that is not for search engines, only which badge it is of. */
export const awarded = (
  award: GrantedAward,
  { index, names }: Pick<Site, 'index' | 'names'>,
  at: Addresses,
  words: BadgeWords,
) => {
  const badge = credentialInShort(award.badgeClass, at, words);
  const context = { '@context': 'https://schema.org' };
  const { name } = award;
  if (name === undefined || !index || names !== 'page' || award.revoked !== undefined) {
    return { ...context, ...badge };
  }
  return {
    ...context,
    '@type': 'Person',
    name,
    hasCredential: given({
      ...badge,
      // The award, not the badge.
      '@id': at.awardPage(award.id).url,
      url: at.awardPage(award.id).url,
      dateCreated: award.issuedOn,
      expires: award.expires,
    }),
  };
};
