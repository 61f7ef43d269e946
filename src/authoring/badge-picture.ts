/**
 * Draws a picture from a name, a colour and a shape: letters on a ground of fine lines, with two rims around. Pure: the
 * same request is the same text.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { colourWords, namedColours } from './picture/colours.ts';
import { star } from './picture/emblem.ts';
import { guilloche } from './picture/guilloche.ts';
import { lettering } from './picture/lettering.ts';
import { charactersOf, initials } from './picture/monogram.ts';
import { number } from './picture/path.ts';
import { type Shape, type ShapeName, shapes } from './picture/shapes.ts';
import { type Tones, tonesOf } from './picture/tones.ts';
import type { Typeface } from './picture/typeface.ts';

export type PictureRequest = {
  /** What the fine lines are drawn from: `issuer/badge`. */
  readonly key: string;
  readonly name: string;
  /** `#rrggbb` */
  readonly colour: string;
  readonly shape: ShapeName;
  /** Instead of the initials of the name. */
  readonly letters?: string | undefined;
};

export type DrawnPicture = {
  readonly svg: string;
  /** The picture in words. */
  readonly alt: string;
  /** What stands in it; empty where the typeface lacks a letter, and a star stands there. */
  readonly letters: string;
};

export const pictureShapes = Object.keys(shapes) as readonly ShapeName[];

/** Colours to choose from, `#rrggbb` by name. Any other one will do too. */
export const pictureColours: Readonly<Record<string, string>> = namedColours;

/** What a badge gets for which nobody chose: always the same for the same key. */
export function proposedLook(key: string): { readonly colour: string; readonly shape: ShapeName } {
  const digest = sha256(utf8ToBytes(key));
  const pick = <T>(list: readonly T[], at: number, otherwise: T): T =>
    list[(digest[at] ?? 0) % list.length] ?? otherwise;
  return {
    colour: pick(Object.values(pictureColours), 31, namedColours.teal),
    shape: pick(pictureShapes, 30, 'circle'),
  };
}

export function drawnPicture(request: PictureRequest, typeface: Typeface): DrawnPicture {
  const { key, name, colour, shape, letters = initials(name, typeface) } = request;
  const form: Shape = shapes[shape];
  const tones = tonesOf(colour);
  const outline = lettering(charactersOf(letters), typeface, form);
  const drawn = outline === undefined ? '' : letters.trim();
  const alt = inWords(drawn, form, tones);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">`,
    `<title>${escaped(alt)}</title>`,
    definitions(form, tones),
    ...form.plates.map((plate) => plateOf(plate, tones)),
    rims(form, tones),
    ground(key, form, tones),
    outline === undefined ? emblem(form, tones) : `<path d="${outline}" fill="${tones.ink}"/>`,
    '</svg>\n',
  ];
  return { svg: parts.join('\n'), alt, letters: drawn };
}

function definitions({ field, centre: { x, y }, reach }: Shape, tones: Tones): string {
  const [light, middle, shade] = tones.rim;
  const around = `gradientUnits="userSpaceOnUse" cx="${x}" r="${reach}"`;
  return `<defs>
<path id="field" d="${field}"/>
<clipPath id="within"><use href="#field"/></clipPath>
<radialGradient id="ground" ${around} cy="${y - 30}"><stop offset=".35" stop-color="${tones.field}"/><stop offset="1" stop-color="${tones.fieldEdge}"/></radialGradient>
<radialGradient id="calm" ${around} cy="${y}"><stop offset=".56" stop-color="${tones.field}"/><stop offset=".9" stop-color="${tones.field}" stop-opacity="0"/></radialGradient>
<linearGradient id="plate" x2="0" y2="1"><stop stop-color="${tones.field}"/><stop offset="1" stop-color="${tones.deep}"/></linearGradient>
<linearGradient id="rim" gradientUnits="userSpaceOnUse" x1="96" y1="32" x2="416" y2="480"><stop stop-color="${light}"/><stop offset=".5" stop-color="${middle}"/><stop offset="1" stop-color="${shade}"/></linearGradient>
</defs>`;
}

/** A line around a form, half of it hidden below what is drawn next: so rims follow any form. */
const line = (colour: string, reach: number): string =>
  `stroke="${colour}" stroke-width="${number(2 * reach)}" stroke-linejoin="round"`;

const plateOf = (plate: string, { edge }: Tones): string =>
  `<path d="${plate}" fill="none" ${line(edge, 8)}/><path d="${plate}" fill="url(#plate)" ${line('url(#rim)', 5)} paint-order="stroke"/>`;

/** From the outermost, each as a share of all that the rims take. */
const rimLayers = (tones: Tones) =>
  [
    [1, tones.edge],
    [0.9, 'url(#rim)'],
    [0.43, tones.deep],
    [0.13, 'url(#rim)'],
  ] as const;

const rims = ({ rim }: Shape, tones: Tones): string =>
  rimLayers(tones)
    .map(([share, colour]) => `<use href="#field" fill="none" ${line(colour, rim * share)}/>`)
    .join('');

/** The lines fade towards the middle, so that the letters stand on a calm ground. */
const ground = (key: string, { centre: { x, y }, reach }: Shape, tones: Tones): string =>
  `<use href="#field" fill="url(#ground)"/>
<g clip-path="url(#within)"><g transform="translate(${x} ${y})" fill="none" stroke="${tones.line}" stroke-width="${number(0.8 + reach / 400)}" stroke-opacity=".55">${guilloche(key, reach)}</g><use href="#field" fill="url(#calm)"/></g>`;

function emblem({ centre, height }: Shape, { ink, inkShade }: Tones): string {
  const { light, shade } = star({ x: centre.x, y: centre.y + height * 0.05 }, height * 0.7);
  return `<path d="${light}" fill="${ink}"/><path d="${shade}" fill="${inkShade}"/>`;
}

function inWords(letters: string, { words }: Shape, { isDark, field }: Tones): string {
  const ink = isDark ? 'white' : 'dark';
  const colour = colourWords(field);
  const article = /^[aeiou]/.test(colour) ? 'an' : 'a';
  const noun = [...letters].length === 1 ? 'letter' : 'letters';
  const subject = letters === '' ? `A ${ink} star` : `The ${ink} ${noun} ${letters}`;
  return `${subject} on ${article} ${colour} ${words}, with a golden rim and a pattern of fine lines.`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;');
