/** Small files to bake into, made without the code under test; and how it fails. */
import { crc32, deflateSync } from 'node:zlib';
import { BakeError } from '../../src/bakery/bake-error.ts';

export type SampleChunk = { readonly type: string; readonly content: Uint8Array };

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export function chunkBytes({ type, content }: SampleChunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

export const pngOf = (
  chunks: readonly SampleChunk[],
  trailing: Uint8Array = new Uint8Array(),
): Buffer => Buffer.concat([pngSignature, ...chunks.map(chunkBytes), trailing]);

/** Eight bits a channel, red, green, blue and alpha unless told otherwise. */
export function header(width: number, height: number, depth = 8, colour = 6, interlace = 0) {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set([depth, colour, 0, 0, interlace], 8);
  return { type: 'IHDR', content } satisfies SampleChunk;
}

/** Rows without a filter, every pixel the same. */
export function pictureData(width: number, height: number): SampleChunk {
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 4, 0x7f)]);
  return {
    type: 'IDAT',
    content: deflateSync(Buffer.concat(Array.from({ length: height }, () => row))),
  };
}

export const end: SampleChunk = { type: 'IEND', content: new Uint8Array() };

export const plainPng = (width: number, height = width): Buffer =>
  pngOf([header(width, height), pictureData(width, height), end]);

export const textChunk = (
  type: string,
  keyword: string,
  rest: string | Uint8Array,
): SampleChunk => ({
  type,
  content: Buffer.concat([Buffer.from(`${keyword}\0`, 'latin1'), Buffer.from(rest)]),
});

/** The code of the BakeError that an action throws. Anything else it throws fails the test. */
export async function codeOf(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    return error instanceof BakeError ? error.code : `not a BakeError: ${error}`;
  }
  return 'nothing thrown';
}
