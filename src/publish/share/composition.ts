/**
 * The picture of a link, as SVG: a certificate in small. Paper, the rosette of the thing, its picture in the middle,
 * its name, by whom, and where it stands. A text that cannot be set is left out; without the name, the rosette stands
 * in the middle.
 */

import { lettering } from '../../authoring/picture/lettering.ts';
import { initials } from '../../authoring/picture/monogram.ts';
import { rosetteLines, rosetteRadius } from '../../authoring/picture/rosette.ts';
import type { Typeface } from '../../authoring/picture/typeface.ts';
import { type SetText, typeset } from './typeset.ts';

/** In pixels, as readers of Open Graph want it. */
export const shareSize = { width: 1200, height: 630 } as const;

export type ShareContent = {
  /** What the rosette is drawn from. */
  readonly key: string;
  readonly name: string;
  /** Who awards it; absent where the name says it. */
  readonly by?: string;
  /** Address of the site as people write it. */
  readonly host: string;
  /** `#rrggbb`, readable on paper. */
  readonly accent: string;
  readonly picture?: SharePicture;
};

export type SharePicture = {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/svg+xml';
  readonly width: number;
  readonly height: number;
};

export type ShareTypefaces = {
  readonly bold: readonly Typeface[];
  readonly regular: readonly Typeface[];
};

const paper = '#fbfaf7';
const ink = '#1c1a17';
const inkSoft = '#5d5850';

const { width, height } = shareSize;
const middle = height / 2;

/** With the name beside the rosette, and without. */
const layouts = {
  beside: { x: 330, radius: 252, picture: 270 },
  alone: { x: width / 2, radius: 210, picture: 226 },
} as const;

const text = { x: 640, width: 486 };

const nameSetting = {
  width: text.width,
  sizes: [
    [64, 2],
    [58, 3],
    [52, 3],
    [46, 4],
    [40, 4],
    [34, 5],
    [29, 6],
  ],
  leading: 1.24,
} as const;

const bySetting = {
  width: text.width,
  sizes: [
    [30, 1],
    [27, 2],
    [23, 2],
  ],
  leading: 1.36,
} as const;

const hostSetting = {
  width: text.width,
  sizes: [
    [20, 1],
    [17, 1],
    [15, 2],
  ],
  leading: 1.4,
} as const;

export function shareSvg(content: ShareContent, { bold, regular }: ShareTypefaces): string {
  const { key, name, by, host, accent, picture } = content;
  const heading = typeset(name, bold, nameSetting);
  const layout = heading === undefined ? layouts.alone : layouts.beside;
  const y = heading === undefined ? middle - 48 : middle;
  const maker = by === undefined ? undefined : typeset(by, regular, bySetting);
  const place = typeset(host, regular, hostSetting);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    frame(accent),
    figure(key, layout.x, y, layout.radius, accent),
    picture === undefined
      ? monogram(name, bold, layout.x, y, accent)
      : pictureIn(picture, layout.x, y, layout.picture),
    heading === undefined
      ? below(maker, place, y + layout.radius)
      : column(heading, maker, place, accent),
    '</svg>\n',
  ].join('\n');
}

/** Two lines around, as on a certificate. */
const frame = (accent: string): string =>
  `<g fill="none" stroke="${accent}"><rect x="22" y="22" width="${width - 44}" height="${height - 44}" rx="4" stroke-width="2.5"/><rect x="31" y="31" width="${width - 62}" height="${height - 62}" rx="1" stroke-opacity=".45"/></g>`;

function figure(key: string, x: number, y: number, radius: number, accent: string): string {
  const scale = radius / rosetteRadius;
  return `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="${accent}" stroke-width="${1.15 / scale}" stroke-opacity=".45">${rosetteLines(key)}</g>`;
}

/** A tiny picture stays small rather than becoming a blur. */
const mostStretched = 3;

function pictureIn(picture: SharePicture, x: number, y: number, side: number): string {
  const longer = Math.max(picture.width, picture.height);
  const isDrawn = picture.mediaType === 'image/svg+xml';
  const scale = (isDrawn ? side : Math.min(side, mostStretched * longer)) / longer;
  const [wide, high] = [picture.width * scale, picture.height * scale];
  const data = `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}`;
  return `<image x="${x - wide / 2}" y="${y - high / 2}" width="${wide}" height="${high}" href="${data}"/>`;
}

/** The first letter of the name, as pages have it where there is no picture. */
function monogram(
  name: string,
  typefaces: readonly Typeface[],
  x: number,
  y: number,
  accent: string,
): string {
  const [typeface] = typefaces;
  const letter = typeface && initials(name, typeface).slice(0, 1);
  const box = { centre: { x, y }, width: 170, height: 120 };
  const outline = typeface && letter && lettering([letter], typeface, box);
  return outline ? `<path d="${outline}" fill="${accent}"/>` : '';
}

/** Name, by whom and where from top to bottom, as a block in the middle of the height. */
function column(
  heading: SetText,
  by: SetText | undefined,
  host: SetText | undefined,
  accent: string,
): string {
  const parts: string[] = [];
  const gap = { by: 44, rule: 36, host: 36 };
  const high =
    heightOf(heading, nameSetting.leading) +
    (by === undefined ? 0 : gap.by + heightOf(by, bySetting.leading)) +
    gap.rule +
    (host === undefined ? 0 : gap.host + heightOf(host, hostSetting.leading));
  let top = middle - high / 2;
  const put = (block: SetText, leading: number, colour: string): void => {
    parts.push(outlined(block, leading, text.x, top, colour));
    top += heightOf(block, leading);
  };
  put(heading, nameSetting.leading, ink);
  if (by !== undefined) {
    top += gap.by;
    put(by, bySetting.leading, inkSoft);
  }
  top += gap.rule;
  parts.push(`<path d="M${text.x} ${top}h72" stroke="${accent}" stroke-width="3"/>`);
  if (host !== undefined) {
    top += gap.host - host.size / 2;
    put(host, hostSetting.leading, accent);
  }
  return parts.join('\n');
}

/** By whom and where, below the rosette, in the middle. */
function below(maker: SetText | undefined, place: SetText | undefined, bottom: number): string {
  const centred = (line: number): number => (width - line) / 2;
  const top = bottom + (maker === undefined ? 26 : 14);
  const next = maker === undefined ? top : top + heightOf(maker, bySetting.leading) + 18;
  return [
    maker === undefined ? '' : outlined(maker, bySetting.leading, centred, top, inkSoft),
    place === undefined ? '' : outlined(place, hostSetting.leading, centred, next, inkSoft),
  ].join('');
}

const heightOf = ({ size, lines }: SetText, leading: number): number =>
  size * (capital + leading * (lines.length - 1));

/** Height of a capital, as a share of the type size. */
const capital = 0.75;

function outlined(
  { size, lines }: SetText,
  leading: number,
  x: number | ((width: number) => number),
  top: number,
  colour: string,
): string {
  const paths = lines.map(({ outline, width: line }, index) =>
    outline(typeof x === 'number' ? x : x(line), top + size * (capital + leading * index)),
  );
  return `<path d="${paths.join('')}" fill="${colour}"/>`;
}
