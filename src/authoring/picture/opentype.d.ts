/** What is used of opentype.js, which comes without types. */

declare module 'opentype.js/dist/opentype.mjs' {
  type BoundingBox = {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  };

  export type PathCommand = {
    readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z';
    readonly x1?: number;
    readonly y1?: number;
    readonly x2?: number;
    readonly y2?: number;
    readonly x?: number;
    readonly y?: number;
  };

  type Path = { readonly commands: readonly PathCommand[] };

  type Glyph = {
    readonly advanceWidth?: number;
    /** In units of the font, y upwards. */
    getBoundingBox(): BoundingBox;
    /** With y downwards, as in SVG. */
    getPath(x: number, baseline: number, fontSize: number): Path;
  };

  type Font = {
    readonly unitsPerEm: number;
    hasChar(character: string): boolean;
    charToGlyph(character: string): Glyph;
    getKerningValue(left: Glyph, right: Glyph): number;
  };

  /** @throws when the file is no font */
  export function parse(file: ArrayBuffer): Font;
}
