/**
 * The issuer's accent colour as a stylesheet. Whatever colour was chosen, text in it stays readable (WCAG 2.2, AA: 4.5
 * to 1): it is mixed with black on paper and with white in the dark until it is.
 */

type Rgb = readonly [number, number, number];

const paper: Rgb = [251, 250, 247];
const night: Rgb = [20, 22, 26];
const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

export const defaultAccent = '#0f5b63';

/** @param accent `#rrggbb` */
export function accentStyle(accent: string = defaultAccent): string {
  const colour = parse(accent);
  const light = until(colour, black, paper);
  const dark = until(colour, white, night);
  return `:root {
  color-scheme: light dark;
  --accent: ${css(light)};
  --on-accent: ${css(inkOn(light))};
}
@media (prefers-color-scheme: dark) {
  :root {
    --accent: ${css(dark)};
    --on-accent: ${css(inkOn(dark))};
  }
}
`;
}

const parse = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

/** The colour, mixed with `towards` in steps of a twentieth until it reads on `ground`. */
function until(colour: Rgb, towards: Rgb, ground: Rgb): Rgb {
  for (let step = 0; step <= 20; step += 1) {
    const mixed = mix(colour, towards, step / 20);
    if (contrast(mixed, ground) >= 4.6) return mixed;
  }
  return towards;
}

const mix = ([r, g, b]: Rgb, [tr, tg, tb]: Rgb, share: number): Rgb => [
  Math.round(r + (tr - r) * share),
  Math.round(g + (tg - g) * share),
  Math.round(b + (tb - b) * share),
];

const inkOn = (colour: Rgb): Rgb =>
  contrast(colour, white) >= contrast(colour, black) ? white : black;

/** @see WCAG 2.2, "contrast ratio" */
export function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const css = ([r, g, b]: Rgb): string =>
  `#${[r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
