/** Text chunks of a PNG, read (PNG specification, "Textual information"). */
import { BakeError } from './bake-error.ts';
import { joinBytes } from './baked-text.ts';
import type { PngChunk } from './png-chunks.ts';

export type TextChunkType = 'iTXt' | 'tEXt' | 'zTXt';

const textChunkTypes: readonly string[] = ['iTXt', 'tEXt', 'zTXt'] satisfies TextChunkType[];

/** Where the keyword of a text chunk ends, or undefined for any other chunk. */
const keywordEnd = (image: Uint8Array, chunk: PngChunk): number | undefined => {
  if (!textChunkTypes.includes(chunk.type)) {
    return undefined;
  }
  // A keyword has at most 79 bytes, so a long chunk without one costs nothing.
  const end = image.subarray(chunk.data, Math.min(chunk.dataEnd, chunk.data + 80)).indexOf(0);
  return end < 0 ? undefined : chunk.data + end;
};

/** The keyword of a text chunk (Latin-1), or undefined for any other chunk. */
export function textKeyword(image: Uint8Array, chunk: PngChunk): string | undefined {
  const end = keywordEnd(image, chunk);
  return end === undefined ? undefined : latin1(image.subarray(chunk.data, end));
}

/**
 * The text of a chunk that has a keyword.
 *
 * @param maxBytes refuses longer texts, and stops inflating there (decompression bombs).
 * @throws {BakeError} `png-text-malformed`, `text-too-large`.
 */
export async function chunkText(
  image: Uint8Array,
  chunk: PngChunk,
  maxBytes: number,
): Promise<{ readonly text: string; readonly bytes: number }> {
  const content = image.subarray((keywordEnd(image, chunk) ?? chunk.dataEnd) + 1, chunk.dataEnd);
  const { body, compressed, decode } = layouts[chunk.type as TextChunkType](content);
  if (!compressed && body.length > maxBytes) {
    throw tooLarge(maxBytes);
  }
  const bytes = compressed ? await inflate(body, maxBytes) : body;
  return { text: decode(bytes), bytes: bytes.length };
}

type TextLayout = {
  readonly body: Uint8Array;
  readonly compressed: boolean;
  readonly decode: (bytes: Uint8Array) => string;
};

const layouts: Record<TextChunkType, (content: Uint8Array) => TextLayout> = {
  tEXt: (content) => ({ body: content, compressed: false, decode: latin1 }),
  zTXt: (content) => ({
    body: content.subarray(1),
    compressed: isDeflate(content[0]),
    decode: latin1,
  }),
  iTXt: (content) => {
    const language = content.indexOf(0, 2);
    const translated = language < 0 ? -1 : content.indexOf(0, language + 1);
    const flag = content[0];
    if (translated < 0 || (flag !== 0 && flag !== 1)) {
      throw malformed('The iTXt chunk is incomplete.');
    }
    const compressed = flag === 1 && isDeflate(content[1]);
    return { body: content.subarray(translated + 1), compressed, decode: utf8 };
  },
};

/** True: method 0 is the only one there is, so anything else cannot be read. */
function isDeflate(method: number | undefined): true {
  if (method !== 0) {
    throw malformed('The text chunk is compressed in an unknown way.');
  }
  return true;
}

async function inflate(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > maxBytes) {
        throw tooLarge(maxBytes);
      }
      parts.push(next.value);
    }
  } catch (cause) {
    // What the stream says of a cancel after a failure tells nothing new.
    await reader.cancel().catch(() => undefined);
    throw cause instanceof BakeError
      ? cause
      : malformed('The compressed text cannot be unpacked.', cause);
  }
  return joinBytes(parts);
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw malformed('The text is not UTF-8.', cause);
  }
}

/** True Latin-1: the decoder that the web calls `latin1` is windows-1252. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 4096) {
    text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  }
  return text;
}

const malformed = (message: string, cause?: unknown): BakeError =>
  new BakeError('png-text-malformed', message, { cause });

const tooLarge = (maxBytes: number): BakeError =>
  new BakeError('text-too-large', `The baked text is over ${maxBytes} bytes.`);
