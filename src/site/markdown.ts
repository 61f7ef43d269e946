/**
 * A contributor's Markdown → HTML that is safe to show. Raw HTML stays text, a picture becomes a link to it, and a
 * link leads to the web, to an e-mail address or within the site, or it stays text. Source: design, sections 2 and 5.
 */

import MarkdownIt, { type Token } from 'markdown-it';
import { foreign } from './links.ts';

/** Where a text was written, so that its relative links mean the same on every page that shows it. */
export type Place = {
  /** The site's base address. */
  readonly base: string;
  /** Absolute address of the page that the text belongs to. */
  readonly page: string;
};

/** The level that the highest heading of a text gets: it stands in a section of the page, below an h2. */
const firstHeading = 3;

/** A longer text is shown as it was typed: some texts take the parser very long for their length. */
const maxCharacters = 100_000;

/** Quotes and lists within each other; the parser leaves out what lies deeper. */
const maxNesting = 40;

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting });
parser.validateLink = (link) => addressOf(link, 'https://relative.invalid/') !== undefined;
parser.renderer.rules.fence = (tokens, index) => codeBlock(tokens[index]?.content ?? '');
parser.renderer.rules.code_block = (tokens, index) => codeBlock(tokens[index]?.content ?? '');
parser.renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>\n';
parser.renderer.rules.table_close = () => '</table></div>\n';
parser.renderer.rules.link_open = (tokens, index, _options, env) => {
  const token = tokens[index];
  const scene = sceneOf(env);
  scene.isInLink = true;
  return token === undefined ? '<a>' : linkStart(token, token.attrGet('href'), scene);
};
parser.renderer.rules.link_close = (_tokens, _index, _options, env) => {
  sceneOf(env).isInLink = false;
  return '</a>';
};
parser.renderer.rules.image = (tokens, index, _options, env) => {
  const token = tokens[index];
  if (token === undefined) return '';
  const scene = sceneOf(env);
  const source = token.attrGet('src');
  const words = escapeHtml(alternative(token) || String(source ?? ''));
  return scene.isInLink ? words : `${linkStart(token, source, scene)}${words}</a>`;
};

/** What the rendering of one text keeps in the parser's `env`. */
type Scene = { readonly place: Place; isInLink: boolean };

const sceneOf = (env: object | undefined): Scene => (env as { scene: Scene }).scene;

const codeBlock = (code: string): string => `<pre><code>${escapeHtml(code)}</code></pre>\n`;
const { escapeHtml } = parser.utils;

/** Never throws, whatever the text. */
export function markdown(text: string, place: Place): string {
  if (text.length > maxCharacters) return asTyped(text);
  const tokens = parser.parse(text, {});
  if (tokens.some(({ level }) => level >= maxNesting - 1)) return asTyped(text);
  const shift = headingShift(tokens);
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = shift(token);
    if (token.type === 'th_open' || token.type === 'td_open') alignByClass(token);
  }
  const scene: Scene = { place, isInLink: false };
  return parser.renderer.render(tokens, parser.options, { scene });
}

/** Paragraphs of plain text, line breaks kept by the stylesheet. */
const asTyped = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p class="as-typed">${escapeHtml(paragraph)}</p>\n`)
    .join('');

/** The others follow the highest that occurs; none gets lower than h6. */
function headingShift(tokens: readonly Token[]): (token: Token) => string {
  const levels = tokens
    .filter(({ type }) => type === 'heading_open')
    .map(({ tag }) => Number(tag.slice(1)));
  const highest = levels.length === 0 ? 1 : Math.min(...levels);
  return ({ tag }) => `h${Math.min(6, firstHeading + Number(tag.slice(1)) - highest)}`;
}

/** The parser aligns cells by an inline style, which the pages' Content-Security-Policy refuses. */
function alignByClass(cell: Token): void {
  const side = /^text-align:(left|center|right)$/.exec(String(cell.attrGet('style') ?? ''))?.[1];
  cell.attrs = side === undefined ? null : [['class', `align-${side}`]];
}

const alternative = ({ children }: Token): string =>
  parser.renderer.renderInlineAsText(children ?? [], parser.options, {}).trim();

function linkStart(token: Token, written: string | number | null, { place }: Scene): string {
  const address = addressOf(String(written ?? ''), place.page);
  // The parser has asked validateLink before; an <a> without address is text all the same.
  if (address === undefined) return '<a>';
  const href = within(address, place.base);
  const isForeign = href === undefined && !address.startsWith('mailto:');
  const title = String(token.attrGet('title') ?? '');
  return [
    `<a href="${escapeHtml(href ?? address)}"`,
    title === '' ? '' : ` title="${escapeHtml(title)}"`,
    isForeign ? ` rel="${foreign}"` : '',
    '>',
  ].join('');
}

/**
 * The absolute address that a browser would go to, or undefined for anything but the web and e-mail. The URL parser
 * decides, because it drops the same tabs, line breaks and control characters that a browser drops.
 */
function addressOf(written: string, page: string): string | undefined {
  const url = URL.parse(written, page);
  if (url === null) return undefined;
  if (url.protocol === 'mailto:') return url.href;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  // A user name is there to make one host look like another: https://bank.example@evil.example/
  return url.username === '' && url.password === '' ? url.href : undefined;
}

/** The path on the host for an address of this site. */
function within(address: string, base: string): string | undefined {
  if (!address.startsWith(base)) return undefined;
  const rest = address.slice(base.length);
  // A path that begins with two slashes would name another host.
  return rest.startsWith('/') ? undefined : new URL(base).pathname + rest;
}
