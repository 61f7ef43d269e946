/**
 * Baking into PNG: Open Badges Baking Specification (1.x, 2.0), "PNGs", and Open Badges 3.0,
 * "Document Formats", which differ in the keyword only.
 */
import { BakeError } from './bake-error.ts';
import { joinBytes, maxTextBytes, textBytes } from './baked-text.ts';
import { crc32 } from './crc32.ts';
import { readChunks } from './png-chunks.ts';
import { chunkText, type TextChunkType, textKeyword } from './png-text.ts';

export { type PngSize, pngSize } from './png-chunks.ts';

/** `openbadges` is 1.x and 2.0, `openbadgecredential` is 3.0. */
export type PngKeyword = 'openbadges' | 'openbadgecredential';

/** A text found in a PNG, and the chunk that held it. */
export type BakedText = {
  readonly keyword: PngKeyword;
  /** A JSON document, a compact JWS, or (legacy `tEXt`) the address of an assertion. */
  readonly text: string;
  readonly chunk: TextChunkType;
};

const isPngKeyword = (keyword: string | undefined): keyword is PngKeyword =>
  keyword === 'openbadges' || keyword === 'openbadgecredential';

/**
 * Bakes a text into a PNG as one uncompressed `iTXt` chunk right after `IHDR`.
 *
 * @param image a complete PNG file. Pixels are not decoded, lengths and check sums are checked.
 * @param baked a JSON document or a compact JWS.
 * @returns a new PNG. Earlier `iTXt`, `tEXt` and `zTXt` chunks of the keyword are gone; every other
 *   byte is kept in place, those after `IEND` too: nothing that baking does not need is judged.
 * @throws {BakeError} `not-png`, `png-…`, `text-refused`, `text-too-large`.
 * @see Open Badges Baking Specification, "PNGs › Baking"
 */
export function bakePng(
  image: Uint8Array,
  baked: string,
  keyword: PngKeyword = 'openbadges',
): Uint8Array<ArrayBuffer> {
  return pngBaker(image, keyword)(baked);
}

/**
 * {@link bakePng} for many texts into one image: the image is read and checked once, a text then
 * costs one copy. The image must not be changed as long as the baker is used.
 */
export function pngBaker(
  image: Uint8Array,
  keyword: PngKeyword = 'openbadges',
): (baked: string) => Uint8Array<ArrayBuffer> {
  const [header, ...rest] = readChunks(image);
  const start = header?.end ?? 0;
  const kept: Uint8Array[] = [];
  let from = start;
  for (const chunk of rest) {
    if (textKeyword(image, chunk) === keyword) {
      kept.push(image.subarray(from, chunk.start));
      from = chunk.end;
    }
  }
  kept.push(image.subarray(from));
  const before = image.subarray(0, start);
  return (baked) => joinBytes([before, textChunk(keyword, baked), ...kept]);
}

/**
 * Every baked text of a PNG, in file order: official 3.0 samples place theirs behind the picture
 * data, so all chunks are looked at. A PNG with nothing baked gives an empty list.
 *
 * @throws {BakeError} and nothing else, whatever the bytes are. All texts together may have 4 MiB,
 *   unpacked; a compressed one is unpacked no further (`text-too-large`).
 */
export async function unbakePng(image: Uint8Array): Promise<readonly BakedText[]> {
  const found: BakedText[] = [];
  let left = maxTextBytes;
  for (const chunk of readChunks(image)) {
    const keyword = textKeyword(image, chunk);
    if (isPngKeyword(keyword)) {
      const { text, bytes } = await chunkText(image, chunk, left);
      left -= bytes;
      found.push({ keyword, text, chunk: chunk.type as TextChunkType });
    }
  }
  return found;
}

/** Keyword, five zero bytes (end, not compressed, no method, no language, no translation), text. */
function textChunk(keyword: PngKeyword, baked: string): Uint8Array {
  if (baked.includes('\0')) {
    throw new BakeError('text-refused', 'The text to bake holds a zero byte, which iTXt forbids.');
  }
  const head = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0`);
  const text = textBytes(baked);
  const chunk = new Uint8Array(4 + head.length + text.length + 4);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, head.length - 4 + text.length);
  chunk.set(head, 4);
  chunk.set(text, 4 + head.length);
  view.setUint32(chunk.length - 4, crc32(chunk, 4, chunk.length - 4));
  return chunk;
}
