/** Spellings that a search takes for the same: "Épée" and "epee", "Straße" and "strasse", "ＡＢＣ" and "abc". */

// Accents of Latin, Greek and Cyrillic; points of Hebrew and Arabic, and the stroke that only makes a word longer.
// Marks of other scripts stand for sounds of their own and stay.
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;

/** Letters that no accent can be taken from. */
const letters: Readonly<Record<string, string>> = {
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

export const fold = (text: string): string =>
  // What a sign is made of may be capitals (™), and small letters may be made of more (İ).
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþħı]/g, (letter) => letters[letter] ?? letter);
