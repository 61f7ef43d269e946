/** The typefaces that come along, for letters in pictures. Each is read when it is first asked for. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Typeface, typefaceOf } from '../authoring/picture/typeface.ts';
import { sfntOf } from '../authoring/picture/woff.ts';
import type { RasterFonts } from './raster.ts';

const require = createRequire(import.meta.url);

const weights = { regular: 400, bold: 700 } as const;

export type Weight = keyof typeof weights;

const designs = {
  'libre-baskerville': ['latin', 'latin-ext'],
  literata: ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'],
} as const;

type Design = keyof typeof designs;

const loaded = new Map<string, Promise<Typeface>>();

function face(design: Design, weight: Weight): Promise<Typeface> {
  const name = `${design}-${weight}`;
  const known = loaded.get(name) ?? filesOf(design, weight).then(typefaceOf);
  loaded.set(name, known);
  return known;
}

const filesOf = (design: Design, weight: Weight): Promise<readonly Uint8Array[]> =>
  Promise.all(
    designs[design].map((letters) =>
      readFile(
        require.resolve(
          `@fontsource/${design}/files/${design}-${letters}-${weights[weight]}-normal.woff`,
        ),
      ),
    ),
  );

/** Libre Baskerville: Latin letters. */
export const displayFace = (weight: Weight): Promise<Typeface> => face('libre-baskerville', weight);

/** Literata, where the other lacks a letter: Vietnamese, Cyrillic, Greek too. */
export const wideFace = (weight: Weight): Promise<Typeface> => face('literata', weight);

let plain: Promise<RasterFonts> | undefined;

/** Libre Baskerville for drawings with texts. */
export function displayFonts(): Promise<RasterFonts> {
  plain ??= Promise.all(
    (['regular', 'bold'] as const).map((weight) => filesOf('libre-baskerville', weight)),
  ).then((files) => ({ files: files.flat().map(sfntOf), family: 'Libre Baskerville' }));
  return plain;
}
