/** The typeface of the pictures, from the package that carries it. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { typefaceOf } from '../../../src/authoring/picture/typeface.ts';

const require = createRequire(import.meta.url);

export const typeface = typefaceOf(
  ['latin', 'latin-ext'].map((letters) =>
    readFileSync(
      require.resolve(
        `@fontsource/libre-baskerville/files/libre-baskerville-${letters}-700-normal.woff`,
      ),
    ),
  ),
);
