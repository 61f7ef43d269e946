/** Makes a piece of a contributor's text safe to show in a message, a log or a terminal. */

// Each word is looked at once, from its beginning: a line may have 250,000 characters.
const addressLike =
  /(?<![^\s"<>()[\]{},;:])[^\s"<>()[\]{},;:]+[@＠﹫](?:[^\s"'<>()[\]{},;]|'(?=[^\s"'<>()[\]{},;]))+|"[^"\n]*"@[^\s"'<>()[\]{},;]+|\btel:\+?[\d().\s-]{4,}\d|\b(?:did|urn):[a-z0-9]+:[^\s"'<>]+/giu;

/** Where a recipient stands, a web address or a number is somebody's address too. */
const recipientLike =
  /\bhttps?:\/\/[^\s"'<>]+|(?<![\w$+/=-])(?!\d{4}-\d\d-\d\d)\+?\d[\d().\s-]{4,}\d(?!\w)/giu;

const mask = (found: string): string => {
  const opening = /^'*/.exec(found)?.[0] ?? '';
  return opening + '•'.repeat(found.length - opening.length);
};

/**
 * Masks what looks like a recipient's address, keeping the length, so that carets below still point right.
 * Salted hashes are left readable: they are what gets published.
 */
export const maskAddresses = (text: string): string => text.replace(addressLike, mask);

/** Masks everything that a line which names a recipient could give away. */
export const maskRecipient = (line: string): string => line.replace(recipientLike, mask);

/** Control and bidirectional characters could rewrite a terminal or turn a line around. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;

/** One line of somebody's text without control characters; as long as it was. */
export const visible = (text: string): string =>
  text.replaceAll('\t', ' ').replace(unprintable, (found) => '\u{FFFD}'.repeat(found.length));

/** One line of somebody's text without control characters and addresses; as long as it was. */
export const printable = (text: string): string => maskAddresses(visible(text));

/** The text in quotation marks, cut at 60 characters. */
export function quote(text: string): string {
  const shown = printable(text.slice(0, 1000));
  return `"${shown.length > 60 ? `${cut(shown, 57)}…` : shown}"`;
}

/** The first characters of a text, and no half of one. */
export const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
