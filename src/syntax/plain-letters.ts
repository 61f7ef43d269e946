/** Latin letters that no accent can be taken from, and how they are written with those from a to z. */

const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/** @param text in small letters */
export const inPlainLetters = (text: string): string =>
  text.replace(/[ßæœøłđðþħı]/g, (letter) => plain[letter] ?? letter);
