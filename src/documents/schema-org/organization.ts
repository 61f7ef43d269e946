/** An issuer for search engines. @see schema.org, Organization */

import type { Addresses } from '../../model/addresses.ts';
import { given } from '../../model/given.ts';
import type { Issuer } from '../../model/issuer.ts';

export const organization = (issuer: Issuer, at: Addresses) => {
  const logo = issuer.image && at.issuerImage(issuer, issuer.image).url;
  return given({
    '@context': 'https://schema.org',
    ...organizationInShort(issuer, at),
    mainEntityOfPage: at.issuerPage(issuer).url,
    description: issuer.description,
    email: issuer.email,
    telephone: issuer.telephone,
    logo,
    image: logo,
  });
};

/** Its own web site is the address that it is known by; the page here is the name that others refer to. */
export const organizationInShort = (issuer: Issuer, at: Addresses) => ({
  '@type': 'Organization',
  '@id': at.issuerPage(issuer).url,
  name: issuer.name,
  url: issuer.url,
});
