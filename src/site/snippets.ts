/**
 * What people paste into pages of their own to show an award there. Names and texts are a contributor's: whatever is in
 * them, they stay text.
 */

/** A picture with its size, so that nothing moves when it comes. */
export type SnippetPicture = {
  /** Complete. */
  readonly url: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

export type SnippetAward = {
  /** Address of the award's page, complete. */
  readonly page: string;
  readonly name: string;
  readonly issuer: string;
  readonly picture: SnippetPicture;
};

export type SnippetElement = {
  /** Address of the script, complete. */
  readonly script: string;
  /** Address of `assertion.json`, `credential.json` or `credential.jwt.txt`, complete. */
  readonly document: string;
  /** In which language the element speaks, when it is not the page's. BCP 47 */
  readonly language?: string;
};

/** A link with the badge's picture, its name and its issuer: no script, and no style but the page's. */
export const htmlSnippet = ({ page, name, issuer, picture }: SnippetAward): string => `\
<p>
  <a href="${html(page)}">
    <img src="${html(picture.url)}" alt="${html(picture.alt)}" width="${picture.width}" height="${picture.height}"><br>
    ${html(name)}
  </a><br>
  ${html(issuer)}
</p>
`;

/** The same in CommonMark. */
export const markdownSnippet = ({ page, name, issuer, picture }: SnippetAward): string => `\
[![${markdown(picture.alt)}](${destination(picture.url)})](${destination(page)})

[${markdown(name)}](${destination(page)}) · ${markdown(issuer)}
`;

/** The element that checks the award; what {@link htmlSnippet} gives stands in it, for pages without scripts. */
export function elementSnippet(award: SnippetAward, element: SnippetElement): string {
  const { script, document, language } = element;
  const lang = language === undefined ? '' : ` lang="${html(language)}"`;
  return `\
<script type="module" src="${html(script)}"></script>
<open-badge src="${html(document)}"${lang}>
${htmlSnippet(award).replace(/^(?=.)/gm, '  ')}</open-badge>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** In one line: an empty one would end a block of HTML in a Markdown page, and the rest be read as Markdown. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** For text and for values in double quotes. */
const html = (text: string): string =>
  oneLine(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** Every character that could have a meaning is escaped. @see CommonMark, "Backslash escapes" */
const markdown = (text: string): string => oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** In pointed brackets, in which nothing but they and line breaks have a meaning. @see CommonMark, "Link destination" */
const destination = (url: string): string =>
  `<${oneLine(url).replace(/[<>\\&\s]/g, (character) => (character === '&' ? '&amp;' : encodeURIComponent(character)))}>`;
