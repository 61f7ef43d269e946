/** The colours to choose from by name, and what a colour is called. */

import { lchOf } from './colour.ts';

/** By name, `#rrggbb`. */
export const namedColours = {
  red: '#a32638',
  orange: '#c2551b',
  amber: '#e0a526',
  green: '#2f6b3c',
  teal: '#0f5b63',
  blue: '#2458a6',
  navy: '#1f3a5f',
  violet: '#5b2a6b',
  magenta: '#8f2a68',
  brown: '#6b4226',
  slate: '#45525f',
  black: '#1d1f24',
} as const;

export type ColourName = keyof typeof namedColours;

/** A name of the list, `#rrggbb` or `#rgb` → `#rrggbb`; undefined for anything else. */
export function colourOf(word: string): string | undefined {
  const lower = word.trim().toLowerCase();
  if (Object.hasOwn(namedColours, lower)) return namedColours[lower as ColourName];
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(lower)?.[1];
  if (digits === undefined) return undefined;
  return `#${digits.length === 6 ? digits : digits.replace(/./g, '$&$&')}`;
}

/** Up to which hue, in degrees, a colour has which name. */
const hues = [
  [12, 'pink'],
  [40, 'red'],
  [72, 'orange'],
  [112, 'yellow'],
  [165, 'green'],
  [222, 'teal'],
  [285, 'blue'],
  [325, 'violet'],
  [360, 'magenta'],
] as const;

/** In words, for people who cannot see it: "dark blue". */
export function colourWords(hex: string): string {
  const { lightness, chroma, hue } = lchOf(hex);
  if (chroma < 0.03) return lightness < 0.36 ? 'black' : lightness < 0.96 ? 'grey' : 'white';
  const name = hues.find(([upTo]) => hue <= upTo)?.[1] ?? 'magenta';
  if ((name === 'orange' || name === 'yellow') && lightness < 0.5) return 'brown';
  return lightness < 0.45 ? `dark ${name}` : lightness > 0.85 ? `light ${name}` : name;
}
