/** The site and its lists for search engines. @see schema.org, WebSite, CollectionPage, ItemList */

import type { Address, Addresses } from '../../model/addresses.ts';
import type { BadgeClass } from '../../model/badge-class.ts';
import { given } from '../../model/given.ts';
import type { Publication } from '../../model/publication.ts';
import { organizationInShort } from './organization.ts';

/** With one issuer the site is its site. @param home in the language of the page */
export const webSite = (
  { site, issuers }: Publication,
  at: Addresses,
  { home, language }: { readonly home: Address; readonly language: string },
) => {
  const [only, ...others] = issuers.values();
  const publisher =
    others.length > 0 || only === undefined ? undefined : organizationInShort(only, at);
  return given({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': at.home.url,
    name: site.title,
    url: home.url,
    description: site.description,
    inLanguage: language,
    publisher,
  });
};

export type ListPage = {
  readonly name: string;
  readonly page: Address;
  readonly language: string;
  /** What it lists, or its part of a longer list. */
  readonly badges: readonly BadgeClass[];
  /** How many there are in all, and how many come before these. */
  readonly all: number;
  readonly before: number;
  readonly badgePage: (badge: BadgeClass) => Address;
};

/** A list of badges, each of which has a page that says more. */
export const badgeCollection = (
  { name, page, language, badges, all, before, badgePage }: ListPage,
  at: Addresses,
) => ({
  '@context': 'https://schema.org',
  '@type': 'CollectionPage',
  name,
  url: page.url,
  inLanguage: language,
  isPartOf: { '@type': 'WebSite', '@id': at.home.url },
  mainEntity: {
    '@type': 'ItemList',
    numberOfItems: all,
    itemListElement: badges.map((badge, index) => ({
      '@type': 'ListItem',
      position: before + index + 1,
      name: badge.name,
      url: badgePage(badge).url,
    })),
  },
});
