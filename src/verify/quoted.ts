/** Words of others in a sentence of ours. */

const maxCharacters = 200;

/**
 * In quotation marks, in one line, cut off after two hundred characters, and without anything that looks like an
 * e-mail address; undefined when there are no words.
 */
export function quoted(words: unknown): string | undefined {
  if (typeof words !== 'string') return undefined;
  const start = oneLine(words, 4 * maxCharacters);
  const line = start.replace(/[^\s@]{1,320}@[^\s@]{1,320}/g, '…');
  return line === '' ? undefined : `“${oneLine(line, maxCharacters)}”`;
}

/** Nothing in it moves a cursor or breaks a line; what is longer ends in an ellipsis. */
export function oneLine(text: string, maxCharacters: number): string {
  const line = text
    .slice(0, 4 * maxCharacters)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= maxCharacters
    ? line
    : `${characters.slice(0, maxCharacters).join('')}…`;
}

/**
 * A sentence with the reason that somebody else gives.
 *
 * @param sentence without its full stop, which is left out where the quotation ends with one of its own
 */
export function withReason(sentence: string, reason: unknown): string {
  const text = quoted(reason);
  if (text === undefined) return `${sentence}.`;
  return `${sentence}; the issuer says why: ${text}${/[.!?。！？]”$/.test(text) ? '' : '.'}`;
}
