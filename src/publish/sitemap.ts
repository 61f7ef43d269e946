/**
 * What search engines are told of the site: which pages it has. Without dates, because a build knows none.
 *
 * @see sitemaps.org, "Sitemaps XML format"; Google Search Central, "Tell Google about localized versions of your page"
 */

import type { Address, Addresses } from '../model/addresses.ts';
import { languageFolder } from '../model/languages.ts';
import type { Publication } from '../model/publication.ts';
import { listedPages } from './pages.ts';

/** What one file may list. Fewer where each page names its translations too: a file may weigh 50 MB. */
const mostPages = 50_000;
const pagesPerFile = ({ site: { languages } }: Publication): number =>
  Math.floor(mostPages / languages.length ** 2);

const counted = new WeakMap<Publication, number>();

/** How many files list the pages. Counted once, because the list of files is asked for one address after the other. */
export function sitemapParts(publication: Publication, at: Addresses): number {
  const pages = counted.get(publication) ?? [...listedPages(publication, at)].length;
  counted.set(publication, pages);
  return Math.max(1, Math.ceil(pages / pagesPerFile(publication)));
}

/** The list of all pages, or where that takes several files, the list of these. */
export function sitemap(publication: Publication, at: Addresses): string {
  const parts = sitemapParts(publication, at);
  if (parts === 1) return sitemapPart(publication, at, 1);
  const files = Array.from(
    { length: parts },
    (_, index) => `<sitemap><loc>${inXml(at.sitemapPart(index + 1).url)}</loc></sitemap>\n`,
  );
  return `${declaration}<sitemapindex ${namespace}>\n${files.join('')}</sitemapindex>\n`;
}

/** @param number from 1 */
export function sitemapPart(publication: Publication, at: Addresses, number: number): string {
  const { site } = publication;
  const size = pagesPerFile(publication);
  const [start, end] = [size * (number - 1), size * number];
  // Each page once in each language, in the same order.
  const inLanguages = site.languages.map((language) => ({
    language,
    pages: [...listedPages(publication, at.pages(languageFolder(site, language)))].slice(
      start,
      end,
    ),
  }));
  const [{ pages: own = [] } = {}] = inLanguages;
  const entries = own.map((page, index) => {
    const translations = inLanguages.flatMap(({ language, pages }) =>
      pages.slice(index, index + 1).map((address) => ({ language, address })),
    );
    const alternates = translations.length < 2 ? '' : linked(translations, page);
    return translations
      .map(({ address }) => `<url><loc>${inXml(address.url)}</loc>${alternates}</url>\n`)
      .join('');
  });
  const links = inLanguages.length < 2 ? '' : ' xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `${declaration}<urlset ${namespace}${links}>\n${entries.join('')}</urlset>\n`;
}

/** @param page for readers of none of the languages */
function linked(
  translations: readonly { readonly language: string; readonly address: Address }[],
  page: Address,
): string {
  return [...translations, { language: 'x-default', address: page }]
    .map(
      ({ language, address }) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${inXml(address.url)}"/>`,
    )
    .join('');
}

/** What robots are told where the owner says nothing: where the list is. Pages that are not for them say so themselves. */
export const robots = (at: Addresses): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${at.sitemap.url}\n`;

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const inXml = (address: string): string => address.replaceAll('&', '&amp;');
