/** Code to copy into somebody else's page or text, which shows an award there. Every text in it is escaped for its place. */

import type { Address } from '../model/addresses.ts';
import type { Picture } from './pictures.ts';

export type Embedded = {
  /** "Introduction to Engines, from Analytical Society". */
  readonly title: string;
  readonly alt: string;
  /** Its `src` is absolute. */
  readonly picture: Picture;
  readonly page: Address;
};

/** A picture with a link and words below it: no script, no style, works everywhere. */
export const htmlCard = ({ title, alt, picture, page }: Embedded): string =>
  [
    `<a href="${html(page.url)}">`,
    `  <img src="${html(picture.src)}" width="${picture.width}" height="${picture.height}" alt="${html(alt)}"><br>`,
    `  ${html(title)}`,
    '</a>',
  ].join('\n');

/** The same for forums, wikis and README files. @see CommonMark, "Backslash escapes" */
export const markdownCard = ({ title, alt, picture, page }: Embedded): string =>
  `[![${markdown(alt)}](${picture.src})](${page.url})\n\n[${markdown(title)}](${page.url})`;

/** The site's own card in a frame. @param card its address */
export const frame = ({ title }: Embedded, card: Address): string =>
  `<iframe src="${html(card.url)}" title="${html(title)}" width="500" height="200" loading="lazy"></iframe>`;

/** The element that checks the award before it shows it. @param document of the award @param script that makes it */
export const element = (document: Address, script: Address): string =>
  [
    `<script type="module" src="${html(script.url)}"></script>`,
    `<open-badge src="${html(document.url)}"></open-badge>`,
  ].join('\n');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const html = (text: string): string =>
  oneLine(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const markdown = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>&!|~]/g, '\\$&');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
