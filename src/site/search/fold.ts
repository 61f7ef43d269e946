/** Spellings that a search takes for the same: "Épée" and "epee", "Straße" and "strasse", "ＡＢＣ" and "abc". */

import { inPlainLetters } from '../../syntax/plain-letters.ts';

// Accents of Latin, Greek and Cyrillic; points of Hebrew and Arabic, and the stroke that only makes a word longer.
// Marks of other scripts stand for sounds of their own and stay.
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;

export const fold = (text: string): string =>
  // What a sign is made of may be capitals (™), and small letters may be made of more (İ).
  inPlainLetters(
    text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(marks, '').normalize('NFC'),
  );
