/** Bytes of any file → what stands in it as text. */

import { BakeError } from '../../bakery/bake-error.ts';
import { readChunks } from '../../bakery/png-chunks.ts';
import { chunkText, textKeyword } from '../../bakery/png-text.ts';

export type FileText = {
  readonly text: string;
  /** Are its lines those of the file? */
  readonly hasLines: boolean;
};

/** Undefined for what is no text. Of a PNG its text chunks count: what is baked, and what a drawing program wrote. */
export async function textOf(bytes: Uint8Array): Promise<FileText | undefined> {
  const [first, second, third, fourth] = bytes;
  // Spreadsheets save "Unicode text" so.
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  if (first === 0x89 && second === 0x50 && third === 0x4e && fourth === 0x47) {
    return { text: await pngTexts(bytes), hasLines: false };
  }
  return isBinary(bytes) ? undefined : decoded(bytes, 'utf-8');
}

const decoded = (bytes: Uint8Array, encoding: string): FileText => ({
  text: new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n'),
  hasLines: true,
});

/** As git tells them. @see gitattributes(5), "diff" */
const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 8000).includes(0);

const maxTextBytes = 5_000_000;

async function pngTexts(image: Uint8Array): Promise<string> {
  const texts: string[] = [];
  for (const chunk of chunksOf(image)) {
    if (textKeyword(image, chunk) === undefined) continue;
    texts.push(await chunkText(image, chunk, maxTextBytes).then(({ text }) => text, refused));
  }
  return texts.join('\n');
}

function chunksOf(image: Uint8Array) {
  try {
    return readChunks(image);
  } catch (error) {
    if (error instanceof BakeError) return [];
    throw error;
  }
}

/** A damaged text of a picture holds nothing that anyone could read. */
function refused(error: unknown): string {
  if (error instanceof BakeError) return '';
  throw error;
}
