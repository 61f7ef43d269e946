/** How much room a text takes, for places that have only so much: paper, above all. */

/** Signs that take the room of two letters. */
const wide = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;
const mark = /\p{M}/u;

/** In letters of average width; marks above and below others take none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += mark.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return width;
}

export type TextSize = (typeof sizes)[number];
const sizes = ['short', 'medium', 'long', 'longest'] as const;

/** Up to which a name is short, medium, long on a certificate. */
export const nameLimits = [30, 50, 90] as const;

/** @param limits up to which a text is short, medium, long */
export const sizeOf = (text: string, limits: readonly [number, number, number]): TextSize => {
  const width = widthOf(text);
  const index = limits.findIndex((limit) => width <= limit);
  return sizes[index] ?? 'longest';
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text on one line, cut behind a word where it is wider than there is room. @param most see widthOf() */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (widthOf(line) <= most) return line;
  let kept = '';
  let width = 0;
  for (const { segment } of graphemes.segment(line)) {
    width += widthOf(segment);
    // The dots take room too.
    if (width >= most) break;
    kept += segment;
  }
  const words = kept.replace(/\s+\S*$/, '');
  // Some languages write no blanks, and some words are longer than there is room.
  return `${widthOf(words) >= most / 2 ? words : kept}…`;
}
