/** The letter that stands for a name where there is no logo. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The first letter or digit with all of its marks; nothing for a name without any. */
export function initialOf(name: string): string {
  for (const { segment } of graphemes.segment(name)) {
    if (/^[\p{L}\p{N}]/u.test(segment)) return segment.toLocaleUpperCase('en');
  }
  return '';
}
