/** What the fixers are given: they read no files themselves. */

import type { Fixing } from '../../../authoring/fix/fix.ts';
import { type TextPlaces, textPlaces } from '../../../authoring/fix/text-places.ts';
import type { FileSource } from '../../../content/files.ts';
import { imageKind } from '../../../content/images/image-kind.ts';
import { betterSlug } from '../../../content/slugs.ts';
import { readOne } from '../../../content/text.ts';
import { given } from '../../../model/given.ts';
import type { Loaded } from '../../../publish/load.ts';
import { decodeText } from '../../../syntax/text-file.ts';

const kinds = { 'image/png': 'png', 'image/svg+xml': 'svg' } as const;

/** Reads the files that have problems, and those below `badges/`, which may name each other. */
export async function fixingOf(
  { problems, sources }: Loaded,
  files: FileSource,
  isCommitted: (path: string) => boolean,
): Promise<Fixing> {
  const paths = new Set((await files.list()).map(({ path }) => path));
  const wanted = new Set(problems.map(({ file }) => file));
  const texts = new Map<string, string>();
  const pictures = new Map<string, 'png' | 'svg'>();
  for (const path of paths) {
    if (!wanted.has(path) && !/^badges\/.*\.md$/i.test(path)) continue;
    const bytes = await readOne(files, path);
    if (bytes === undefined) continue;
    const kind = imageKind(bytes);
    if (typeof kind === 'string') pictures.set(path, kinds[kind]);
    const decoded = decodeText(bytes, { utf16: path.endsWith('.csv') });
    if (decoded.ok) texts.set(path, decoded.text);
  }
  const places = new Map<string, TextPlaces>();
  return {
    problems,
    paths,
    textOf: (path) => texts.get(path),
    placesOf: (path) => {
      const text = texts.get(path);
      if (text === undefined) return undefined;
      const found = places.get(path) ?? textPlaces(path, text);
      places.set(path, found);
      return found;
    },
    pictureKindOf: (path) => pictures.get(path),
    isCommitted,
    betterSlug,
    ...given({ language: sources.site?.language }),
  };
}
