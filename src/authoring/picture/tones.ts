/** The colours of one picture, from the one that was chosen: whatever it is, the lettering stays readable. */

import { contrast, hexOfLch, type Lch, lchOf } from './colour.ts';

export type Tones = {
  /** Is the ground dark, and the ink light? */
  readonly isDark: boolean;
  /** The ground of the lettering, and how it darkens towards the rim. */
  readonly field: string;
  readonly fieldEdge: string;
  /** Between the two rims, and the plates below. */
  readonly deep: string;
  /** The outermost line, which keeps the shape together on a white page. */
  readonly edge: string;
  readonly ink: string;
  /** The ink where it lies in the shade. */
  readonly inkShade: string;
  /** The fine lines. */
  readonly line: string;
  /** The rims, from the light to the shade. */
  readonly rim: readonly [light: string, middle: string, shade: string];
};

const ivory = '#fffaf0';
const gold = ['#fbe9b7', '#d8ae57', '#a9792b'] as const;

/** The least for text is 4.5 (WCAG 2.2, AA). */
const enough = 5;

/** @param colour `#rrggbb` */
export function tonesOf(colour: string): Tones {
  const chosen = lchOf(colour);
  return contrast(colour, ivory) >= 3 ? darkField(chosen) : lightField(chosen);
}

const lighter = (lch: Lch, by: number, strength = 1): Lch => ({
  ...lch,
  lightness: Math.min(1, Math.max(0, lch.lightness + by)),
  chroma: lch.chroma * strength,
});

function darkField(chosen: Lch): Tones {
  let field = chosen.lightness < 0.3 ? { ...chosen, lightness: 0.3 } : chosen;
  while (contrast(hexOfLch(field), ivory) < enough) field = lighter(field, -0.01);
  return {
    isDark: true,
    field: hexOfLch(field),
    fieldEdge: hexOfLch(lighter(field, -0.1)),
    deep: hexOfLch(lighter(field, -0.17, 0.9)),
    edge: hexOfLch(lighter(field, -0.24, 0.8)),
    ink: ivory,
    inkShade: '#e3d3ad',
    line: hexOfLch({ ...field, lightness: 0.86, chroma: field.chroma * 0.6 }),
    rim: gold,
  };
}

function lightField(chosen: Lch): Tones {
  const ink = hexOfLch({ ...chosen, lightness: 0.27, chroma: Math.min(chosen.chroma, 0.07) });
  let edge = lighter(chosen, -0.07);
  while (contrast(hexOfLch(edge), ink) < enough) edge = lighter(edge, 0.01);
  const deep = Math.min(edge.lightness - 0.3, 0.42);
  return {
    isDark: false,
    field: hexOfLch(lighter(edge, 0.07)),
    fieldEdge: hexOfLch(edge),
    deep: hexOfLch({ ...edge, lightness: deep }),
    edge: hexOfLch({ ...edge, lightness: deep - 0.14, chroma: edge.chroma * 0.7 }),
    ink,
    inkShade: hexOfLch({ ...chosen, lightness: 0.4, chroma: Math.min(chosen.chroma, 0.1) }),
    line: hexOfLch({ ...chosen, lightness: 0.42, chroma: chosen.chroma * 0.8 }),
    rim: gold,
  };
}
