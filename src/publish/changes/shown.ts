/**
 * Somebody's text in the Markdown of a summary: it shows as it was written, calls nobody by a mention, and gives no
 * recipient's address away. Sources: GitHub Flavored Markdown 0.29; GitHub documentation, "Mentioning people and teams".
 */

import { cut, maskAddresses } from '../../problems/quote.ts';
import { asMarkdownText } from '../markdown.ts';

/** One line without what looks like a recipient's address. */
export const oneLine = (text: string): string => maskAddresses(text.replace(/\s+/g, ' ').trim());

/** Cut long after what is shown of it, so that no half of an address is left. */
const mostRead = 1000;

function shorten(text: string, longest: number): string {
  const line = oneLine(text.slice(0, mostRead));
  return line.length > longest ? `${cut(line, longest - 1)}…` : line;
}

const longestText = 200;
const longestName = 120;

// GitHub looks for mentions, references and names of emoji in the finished page, where a backslash is gone.
const callsSomething = /\\[@#:](?=\S)/g;

/** In a sentence, a heading or a cell of a table. */
export const shown = (text: string): string =>
  asMarkdownText(shorten(text, longestText)).replace(callsSomething, '$&&#8203;');

/** The name of a file or a thing, as code: nothing is looked for in there. */
export const asCode = (text: string): string =>
  `<code>${asMarkdownText(shorten(text, longestName))}</code>`;

/** In the value of an attribute only letters, digits and blanks stand as themselves. */
const inAttribute = (text: string): string =>
  shorten(text.toWellFormed(), longestText)
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** The widths at which displayers show badges, in pixels. */
export const displayed = [32, 50, 90] as const;

export type Picture = {
  /** Its path in the repository. */
  readonly file: string;
  /** What it shows, in words. */
  readonly alt: string;
};

/**
 * A picture of the repository in one width after the other; nothing where the picture is no file of its own, or is named
 * after somebody's address.
 *
 * @param base an address as WHATWG URL writes it, which a path in the repository completes
 */
export function pictureTags(
  base: string | undefined,
  { file, alt }: Picture,
  widths: readonly number[] = displayed,
): string {
  const isShown = /\.(png|svg)$/.test(file) && maskAddresses(file) === file;
  if (base === undefined || !isShown) return '';
  const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
  const src = (base + path).replace(/["'&<>|`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return widths
    .map((width) => `<img src="${src}" width="${width}" alt="${inAttribute(alt)}">`)
    .join(' ');
}
