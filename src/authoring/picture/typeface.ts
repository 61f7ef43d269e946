/** Outlines of characters out of font files, so that a picture needs no font where it is shown. */

import { type PathCommand, parse } from 'opentype.js/dist/opentype.mjs';
import { number } from './path.ts';

/** Lengths are shares of the type size; y grows upwards from the baseline. */
export type Character = {
  readonly advance: number;
  readonly ink: {
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly top: number;
  };
  /** The outline as SVG path data, y downwards. */
  readonly outline: (x: number, baseline: number, size: number) => string;
};

export type Typeface = {
  /** Undefined where the typeface has no such character. */
  readonly character: (text: string) => Character | undefined;
  /** How much closer (below 0) or further the two stand than their widths say. */
  readonly kerning: (left: string, right: string) => number;
};

/** @param files fonts of one design (WOFF, TrueType, OpenType); the first that has a character gives it */
export function typefaceOf(files: readonly Uint8Array[]): Typeface {
  const fonts = files.map((file) => parse(Uint8Array.from(file).buffer));
  // A character with further marks than the typeface knows would lose them.
  const fontOf = (text: string) =>
    [...text].length === 1 ? fonts.find((font) => font.hasChar(text)) : undefined;
  return {
    character(text) {
      const font = fontOf(text);
      if (font === undefined) return undefined;
      const glyph = font.charToGlyph(text);
      const { x1, x2, y1, y2 } = glyph.getBoundingBox();
      const share = (units: number): number => units / font.unitsPerEm;
      return {
        advance: share(glyph.advanceWidth ?? 0),
        ink: { left: share(x1), right: share(x2), bottom: share(y1), top: share(y2) },
        outline: (x, baseline, size) => pathOf(glyph.getPath(x, baseline, size).commands),
      };
    },
    kerning(left, right) {
      const font = fontOf(left);
      if (font === undefined || font !== fontOf(right)) return 0;
      const value = font.getKerningValue(font.charToGlyph(left), font.charToGlyph(right));
      return value / font.unitsPerEm;
    },
  };
}

// Its own writer of path data says NaN for a number that is a whole one but for its sixteenth digit.
const pathOf = (commands: readonly PathCommand[]): string =>
  commands
    .map(({ type, x1, y1, x2, y2, x, y }) => {
      const numbers = [x1, y1, x2, y2, x, y].filter((value) => value !== undefined);
      return `${type}${numbers.map(number).join(' ')}`;
    })
    .join('');
