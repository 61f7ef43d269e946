/** Which pages people read: the site renders them, the checks walk them, search engines list some of them. */

import type { Address, Addresses, Pages } from '../model/addresses.ts';
import { isRevoked } from '../model/award.ts';
import { languageFolder } from '../model/languages.ts';
import type { Publication } from '../model/publication.ts';

/** How many badges the catalogue shows on a page. */
export const badgesPerPage = 48;

/** The pages that people read, as paths of their HTML files. */
export function* pagePaths(publication: Publication, at: Addresses): Iterable<string> {
  yield at.notFound.path;
  const { site } = publication;
  for (const language of site.languages) {
    for (const { path } of pagesIn(publication, at.pages(languageFolder(site, language)))) {
      yield `${path}index.html`;
    }
  }
}

/** The pages that belong to no single award, likewise. */
export function* pagePathsBesideAwards(publication: Publication, at: Addresses): Iterable<string> {
  yield at.notFound.path;
  const { site } = publication;
  for (const language of site.languages) {
    const pages = at.pages(languageFolder(site, language));
    for (const { path } of pagesBesideAwardsIn(publication, pages)) yield `${path}index.html`;
  }
}

function* pagesIn(publication: Publication, at: Pages): Iterable<Address> {
  yield* pagesBesideAwardsIn(publication, at);
  for (const id of publication.awards.keys()) {
    yield at.awardPage(id);
    yield at.awardEmbed(id);
  }
}

function* pagesBesideAwardsIn(publication: Publication, at: Pages): Iterable<Address> {
  yield* openPagesIn(publication, at);
  yield at.awardingPage;
}

/** The pages that are for everyone to find. */
function* openPagesIn(publication: Publication, at: Pages): Iterable<Address> {
  yield at.home;
  yield at.glossary;
  const pages = Math.max(1, Math.ceil(publication.badgeClasses.size / badgesPerPage));
  for (let number = 1; number <= pages; number += 1) yield at.badges(number);
  for (const issuer of publication.issuers.values()) {
    yield at.issuerPage(issuer);
    yield at.issuerBadges(issuer);
  }
  for (const badge of publication.badgeClasses.values()) yield at.badgePage(badge);
  yield at.verifyPage;
}

/** The pages that search engines may list: of the awards those that hold, where the site wants it. */
export function* listedPages(publication: Publication, at: Pages): Iterable<Address> {
  yield* openPagesIn(publication, at);
  if (!publication.site.index) return;
  for (const award of publication.awards.values()) {
    if (!isRevoked(award)) yield at.awardPage(award.id);
  }
}
