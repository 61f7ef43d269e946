/** The typefaces of the pictures, from the packages that carry them. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { typefaceOf } from '../../../src/authoring/picture/typeface.ts';

const require = createRequire(import.meta.url);

const filesOf = (design: string, scripts: readonly string[]) =>
  scripts.map((letters) =>
    readFileSync(
      require.resolve(`@fontsource/${design}/files/${design}-${letters}-700-normal.woff`),
    ),
  );

/** As they come, packed. */
export const fontFiles: readonly Uint8Array[] = filesOf('libre-baskerville', [
  'latin',
  'latin-ext',
]);

export const typeface = typefaceOf(fontFiles);

/** With Cyrillic and Greek. */
export const wideTypeface = typefaceOf(
  filesOf('literata', ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'greek']),
);
