/** Compares what an import would write with what is there: nothing is ever overwritten. */

import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { decodeText } from '../syntax/text-file.ts';
import { sameBytes } from './pictures.ts';

export type NewFile = { readonly path: string; readonly content: string | Uint8Array };

/** Files below the root by path, each with its bytes; a symbolic link has none. */
export type ExistingFiles = ReadonlyMap<string, Uint8Array | undefined>;

export type Compared = {
  readonly files: readonly NewFile[];
  readonly unchanged: readonly string[];
  readonly problems: readonly Problem[];
};

export function compare(wanted: readonly NewFile[], existing: ExistingFiles): Compared {
  const files: NewFile[] = [];
  const unchanged: string[] = [];
  const problems: Problem[] = [];
  for (const file of wanted) {
    const { path } = file;
    const inTheWay = foldersOf(path).find((folder) => existing.has(folder));
    const twin = twinOf(path);
    if (inTheWay !== undefined) {
      problems.push(exists(inTheWay, 'A file or a link stands where a folder would have to be.'));
    } else if (existing.has(path)) {
      if (isSame(file, existing.get(path))) unchanged.push(path);
      else
        problems.push(
          exists(path, 'A file of this name is there already and says something else.'),
        );
    } else if (twin !== undefined && existing.has(twin)) {
      problems.push(exists(twin, `The import would put ${quote(path)} beside this picture.`));
    } else {
      files.push(file);
    }
  }
  return { files, unchanged, problems };
}

const foldersOf = (path: string): string[] =>
  path
    .split('/')
    .flatMap((_, index, parts) => (index === 0 ? [] : [parts.slice(0, index).join('/')]));

/** The picture of the same name in the other format: two of them are a problem of their own. */
function twinOf(path: string): string | undefined {
  if (path.endsWith('.png')) return path.replace(/png$/, 'svg');
  return path.endsWith('.svg') ? path.replace(/svg$/, 'png') : undefined;
}

/** Texts are compared as the reader has them: an editor may have changed their line ends. */
function isSame({ content }: NewFile, found: Uint8Array | undefined): boolean {
  if (found === undefined) return false;
  if (typeof content !== 'string') return sameBytes(content, found);
  const decoded = decodeText(found);
  return decoded.ok && decoded.text === content;
}

const exists = (file: string, message: string): Problem => ({
  code: 'import-exists',
  severity: 'error',
  file,
  message: `${message} Nothing is overwritten.`,
  hint: 'Move it away, or import into another folder (--into DIR) and take over by hand what you want.',
});
