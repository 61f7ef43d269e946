/**
 * A badge for search engines. The group that defined the type says that its scope is that of a badge class.
 *
 * @see schema.org, EducationalOccupationalCredential
 */

import type { Address, Addresses } from '../../model/addresses.ts';
import type { Alignment, BadgeClass } from '../../model/badge-class.ts';
import { given, someOf } from '../../model/given.ts';
import { organizationInShort } from './organization.ts';

export type BadgeWords = {
  /** What kind of achievement it is, as people say it. */
  readonly category: string;
  /** Its page in the language of the words. */
  readonly page: Address;
};

export const credential = (badge: BadgeClass, at: Addresses, words: BadgeWords) =>
  given({
    '@context': 'https://schema.org',
    ...credentialInShort(badge, at, words),
    description: badge.description,
    inLanguage: badge.language,
    keywords: someOf(badge.tags),
    competencyRequired: someOf(badge.alignment.map(definedTerm)),
    validFor: badge.expiresAfter,
    version: badge.version,
    identifier: identifiersOf(badge),
    dateModified: badge.updated,
  });

/** What an award's page says of its badge. */
export const credentialInShort = (badge: BadgeClass, at: Addresses, words: BadgeWords) => ({
  '@type': 'EducationalOccupationalCredential',
  // The badge is one thing, in whatever language it is told of.
  '@id': at.badgePage(badge).url,
  name: badge.name,
  url: words.page.url,
  image: at.badgeImage(badge).url,
  credentialCategory: words.category,
  recognizedBy: organizationInShort(badge.issuer, at),
});

const definedTerm = (alignment: Alignment) => {
  const { targetName, targetUrl, targetDescription, targetCode, targetFramework } = alignment;
  return given({
    '@type': 'DefinedTerm',
    name: targetName,
    url: targetUrl,
    description: targetDescription,
    termCode: targetCode,
    inDefinedTermSet:
      targetFramework === undefined
        ? undefined
        : { '@type': 'DefinedTermSet', name: targetFramework },
  });
};

function identifiersOf({ humanCode, otherIdentifier }: BadgeClass) {
  const registered = otherIdentifier.map(({ identifier, identifierType }) => ({
    '@type': 'PropertyValue',
    propertyID: identifierType,
    value: identifier,
  }));
  return someOf([...(humanCode === undefined ? [] : [humanCode]), ...registered]);
}
