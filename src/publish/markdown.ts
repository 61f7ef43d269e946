/** Somebody's text inside Markdown of ours (GitHub Flavored Markdown): it shows as it was written and never as markup. */

const breaksAndTurns = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;

/** One line, with every sign escaped that can begin markup or a link (CommonMark 0.31, 2.4 "Backslash escapes"). */
export const asMarkdownText = (text: string): string =>
  text.replace(breaksAndTurns, ' ').replace(/[!#$&()*+\-./:<=>@[\\\]^_`{|}~]/g, '\\$&');

/** Several lines as a code block, behind a fence that no line of the text can close. */
export function asCodeBlock(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return `${fence}text\n${text}\n${fence}`;
}
