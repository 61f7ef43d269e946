/** Reads the text files of the content, several at a time, each problem named. */

import type { Problem } from '../problems/problem.ts';
import { decodeText } from '../syntax/text-file.ts';
import type { FileEntry, FileSource } from './files.ts';

export type TextFile = { readonly path: string; readonly text: string };

const atOnce = 128;

/** The texts in the order of the entries; a file that is no UTF-8 gives a problem instead. */
export async function readTexts(
  files: FileSource,
  entries: readonly FileEntry[],
  problems: Problem[],
): Promise<TextFile[]> {
  const texts: TextFile[] = [];
  for (let start = 0; start < entries.length; start += atOnce) {
    const some = entries.slice(start, start + atOnce);
    const bytes = await Promise.all(some.map(({ path }) => readOne(files, path)));
    for (const [index, { path }] of some.entries()) {
      const content = bytes[index];
      if (content === undefined) {
        problems.push(unreadable(path));
        continue;
      }
      const decoded = decodeText(content, { utf16: path.endsWith('.csv') });
      if (decoded.ok) texts.push({ path, text: decoded.text });
      else problems.push(notUtf8(path, decoded.line));
    }
  }
  return texts;
}

export const readOne = (files: FileSource, path: string): Promise<Uint8Array | undefined> =>
  files.read(path).catch(() => undefined);

export const unreadable = (file: string): Problem => ({
  code: 'content-unreadable',
  severity: 'error',
  file,
  message: 'The file cannot be read.',
  hint: 'See that it is there and that you may read it.',
});

const notUtf8 = (file: string, line: number): Problem => ({
  code: 'content-not-utf8',
  severity: 'error',
  file,
  line,
  message: 'The text is not in UTF-8, so its letters cannot be told for certain.',
  hint: 'Open it in an editor and save it with the encoding UTF-8.',
});
