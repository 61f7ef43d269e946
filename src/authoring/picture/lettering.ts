/** Letters in the middle of a picture, as one outline. */

import type { Character, Typeface } from './typeface.ts';

/** @returns path data; undefined when the typeface lacks one of the characters */
export function lettering(
  characters: readonly string[],
  typeface: Typeface,
  { centre, width, height }: { centre: { x: number; y: number }; width: number; height: number },
): string | undefined {
  const found = characters.map((one) => typeface.character(one));
  if (found.length === 0 || !found.every((one) => one !== undefined)) return undefined;
  const places = placesOf(characters, found, typeface);
  const left = Math.min(...found.map(({ ink }, index) => (places[index] ?? 0) + ink.left));
  const right = Math.max(...found.map(({ ink }, index) => (places[index] ?? 0) + ink.right));
  const top = Math.max(...found.map(({ ink }) => ink.top));
  const bottom = Math.min(...found.map(({ ink }) => ink.bottom));
  // What hangs below the line or stands above the capitals counts half, as the eye takes it.
  const base = Math.min(0, bottom / 2);
  const crown = top > 0.78 ? (0.77 + top) / 2 : top;
  const size = Math.min(width / (right - left), height / (crown - base));
  const x = centre.x - (size * (left + right)) / 2;
  const baseline = centre.y + (size * (crown + base)) / 2;
  return found
    .map(({ outline }, index) => outline(x + size * (places[index] ?? 0), baseline, size))
    .join('');
}

function placesOf(
  characters: readonly string[],
  found: readonly Character[],
  typeface: Typeface,
): readonly number[] {
  let at = 0;
  return found.map(({ advance }, index) => {
    const place = at;
    at += advance + typeface.kerning(characters[index] ?? '', characters[index + 1] ?? '');
    return place;
  });
}
