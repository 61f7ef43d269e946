/**
 * Colours as people see them: lightness, chroma and hue. Tones of one hue then look like one family.
 *
 * @see Björn Ottosson, "A perceptual color space for image processing" (Oklab), with the matrices of CSS Color Module
 *   Level 4
 */

export type Rgb = readonly [number, number, number];

export type Lch = {
  /** 0 black to 1 white. */
  readonly lightness: number;
  /** 0 grey; the strongest colours of a screen have about 0.3. */
  readonly chroma: number;
  /** Degrees: red 29, yellow 110, green 142, blue 264. */
  readonly hue: number;
};

/** @param hex `#rrggbb` */
export const rgbOf = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

export const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

const toLinear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const fromLinear = (share: number): number =>
  255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055);

export function lchOf(hex: string): Lch {
  const [r, g, b] = rgbOf(hex).map(toLinear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const hue = (Math.atan2(y, x) * 180) / Math.PI;
  return { lightness, chroma: Math.hypot(x, y), hue: (hue + 360) % 360 };
}

/** Red, green and blue from 0 to 255, and beyond where no screen shows the colour. */
function channelsOf({ lightness, chroma, hue }: Lch): Rgb {
  const x = chroma * Math.cos((hue * Math.PI) / 180);
  const y = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * x + 0.2158037573 * y) ** 3;
  const m = (lightness - 0.1055613458 * x - 0.0638541728 * y) ** 3;
  const s = (lightness - 0.0894841775 * x - 1.291485548 * y) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const isShown = (rgb: Rgb): boolean => rgb.every((channel) => channel > -0.5 && channel < 255.5);

/** `#rrggbb`: the colour, or the strongest one of its lightness and hue that a screen shows. */
export function hexOfLch({ lightness, chroma, hue }: Lch): string {
  const within = { lightness: Math.min(1, Math.max(0, lightness)), hue };
  let [low, high] = [0, chroma];
  if (isShown(channelsOf({ ...within, chroma }))) low = chroma;
  for (let step = 0; step < 12 && low < high; step += 1) {
    const middle = (low + high) / 2;
    if (isShown(channelsOf({ ...within, chroma: middle }))) low = middle;
    else high = middle;
  }
  const rounded = channelsOf({ ...within, chroma: low }).map((channel) =>
    Math.min(255, Math.max(0, Math.round(channel))),
  );
  return hexOf(rounded as unknown as Rgb);
}

/** @see WCAG 2.2, "contrast ratio" */
export function contrastOf(a: Rgb, b: Rgb): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** {@link contrastOf} two colours `#rrggbb`. */
export const contrast = (a: string, b: string): number => contrastOf(rgbOf(a), rgbOf(b));

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map(toLinear) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
