/**
 * The issuer's accent colour as a stylesheet. Whatever colour was chosen, text in it stays readable (WCAG 2.2, AA: 4.5
 * to 1): it is mixed with black by day and with white in the dark until it is. On the grounds of a status no text is in it.
 */

import { contrastOf, hexOf, type Rgb, rgbOf } from '../authoring/picture/colour.ts';

/** What pages are on by day and by night. */
export const grounds = { paper: '#fbfaf7', night: '#14161a' } as const;

/** All grounds that text in the accent stands on: --paper and --card of src/site/styles/tokens.css. */
const themes: Readonly<Record<keyof typeof grounds, Theme>> = {
  paper: { grounds: [grounds.paper, '#ffffff'].map(rgbOf), contrast: 4.6 },
  // A colour that only just reads in the dark looks dull there.
  night: { grounds: [grounds.night, '#1b1e23'].map(rgbOf), contrast: 6 },
};

type Theme = { readonly grounds: readonly Rgb[]; readonly contrast: number };
const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

export const defaultAccent = '#0f5b63';

/** @param accent `#rrggbb` */
export function accentStyle(accent: string = defaultAccent): string {
  const light = readable(accent, 'paper');
  const dark = readable(accent, 'night');
  return `:root {
  color-scheme: light dark;
  --accent: ${hexOf(light)};
  --on-accent: ${hexOf(inkOn(light))};
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --accent: ${hexOf(dark)};
    --on-accent: ${hexOf(inkOn(dark))};
  }
}
`;
}

/** `#rrggbb`: the accent colour as it reads on a ground. */
export const accentOn = (ground: keyof typeof grounds, accent: string = defaultAccent): string =>
  hexOf(readable(accent, ground));

const readable = (accent: string, ground: keyof typeof grounds): Rgb =>
  until(rgbOf(accent), ground === 'paper' ? black : white, themes[ground]);

/** The colour, mixed with `towards` in steps of a twentieth until it reads on every ground. */
function until(colour: Rgb, towards: Rgb, { grounds, contrast }: Theme): Rgb {
  for (let step = 0; step <= 20; step += 1) {
    const mixed = mix(colour, towards, step / 20);
    if (grounds.every((ground) => contrastOf(mixed, ground) >= contrast)) return mixed;
  }
  return towards;
}

const mix = ([r, g, b]: Rgb, [tr, tg, tb]: Rgb, share: number): Rgb => [
  Math.round(r + (tr - r) * share),
  Math.round(g + (tg - g) * share),
  Math.round(b + (tb - b) * share),
];

const inkOn = (colour: Rgb): Rgb =>
  contrastOf(colour, white) >= contrastOf(colour, black) ? white : black;
