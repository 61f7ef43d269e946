/** The body of a badge file: the criteria's text, or a link to it. */

import { decodeText } from '../syntax/text-file.ts';
import { cleanText, type Draft, type InputFile, type Told } from './draft.ts';
import { closest, segmentsOf } from './pictures.ts';
import { note } from './rules.ts';

const maxCharacters = 100_000;

/** What of a page is taken, by what it is. */
type Page = { readonly path: string; readonly text?: string; readonly hasTags: boolean };

/** Markdown; empty when the document has no criteria, which is told. */
export function criteriaText(draft: Draft, files: readonly InputFile[], told: Told): string {
  const { criteria } = draft;
  if (criteria === undefined) {
    told.toDo.push(note(draft, 'criteria', 'Nothing says what had to be done. Write it.'));
    return '';
  }
  if (criteria.narrative !== undefined) return criteria.narrative;
  const address = criteria.address ?? '';
  const page = pageOf(address, files);
  const link = linkTo(address);
  told.toDo.push(note(draft, 'criteria', sentence(page)));
  return page?.text === undefined ? link : `${link}\n\n${page.text}`;
}

/** An autolink, which needs no words in any language. */
function linkTo(address: string): string {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) ? `<${url.href}>` : address;
}

function sentence(page: Page | undefined): string {
  if (page === undefined) {
    return 'The criteria are an address, so only a link was written. Say below it what had to be done.';
  }
  const name = JSON.stringify(page.path);
  if (page.text === undefined) {
    return `The criteria are the web page ${name}; a link to its address was written. Say below it what had to be done.`;
  }
  return page.hasTags
    ? `The text of ${name} stands below a link to its address, tags and all. Readers would see them: write it as Markdown.`
    : `The text of ${name} stands below a link to its address.`;
}

export const isPageName = (path: string): boolean => /\.(html?|md|markdown|txt)$/i.test(path);

/** The file that has the name of the address' last part, also as a source (`.md`) or a copy (`.html.txt`) of it. */
function pageOf(address: string, files: readonly InputFile[]): Page | undefined {
  const segments = segmentsOf(address);
  const name = segments.at(-1);
  if (name === undefined) return undefined;
  const stem = name.replace(/\.html?$/i, '');
  const names = [name, `${name}.txt`, `${stem}.md`, `${stem}.html`];
  const pages = files.filter(({ path }) => isPageName(path));
  const [found] = closest(pages, segments, (path) =>
    names.includes(path.slice(path.lastIndexOf('/') + 1)),
  );
  const decoded = found && decodeText(found.bytes);
  if (found === undefined || decoded?.ok !== true) return undefined;
  const text = cleanText(withoutFrontMatter(decoded.text));
  const hasTags = /<[a-z!/]|\{[%{]/i.test(text);
  const isWhole = /<(!doctype|html|head|body)\b/i.test(text);
  if (isWhole || text === '' || text.length > maxCharacters) return { path: found.path, hasTags };
  return { path: found.path, text, hasTags };
}

const withoutFrontMatter = (text: string): string =>
  text.replace(/^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/, '');
