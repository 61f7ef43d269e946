/** The chunks of a PNG file, checked but not decoded (PNG specification, "Chunk layout"). */
import { BakeError } from './bake-error.ts';
import { crc32 } from './crc32.ts';

/** Positions in the file: `start` of the length field, `data` to `dataEnd`, `end` after the CRC. */
export type PngChunk = {
  readonly type: string;
  readonly start: number;
  readonly data: number;
  readonly dataEnd: number;
  readonly end: number;
};

export type PngSize = { readonly width: number; readonly height: number };

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const maxChunks = 65_536;

/** Lengths and sizes are four-byte numbers, but the specification keeps the top bit free. */
const maxNumber = 0x7fffffff;

/**
 * All chunks from `IHDR` to `IEND`, in file order; bytes after `IEND` belong to no chunk.
 *
 * @throws {BakeError} `not-png` without the signature; `png-truncated`, `png-crc`,
 *   `png-too-many-chunks`; `png-malformed` when `IHDR` is not first and single.
 */
export function readChunks(image: Uint8Array): readonly PngChunk[] {
  const view = viewOf(image);
  const header = readHeader(image, view);
  const chunks: PngChunk[] = [header];
  for (let chunk = header; chunk.type !== 'IEND'; ) {
    if (chunks.length >= maxChunks) {
      throw new BakeError('png-too-many-chunks', `The PNG has more than ${maxChunks} chunks.`);
    }
    chunk = readChunk(image, view, chunk.end);
    if (chunk.type === 'IHDR' || (chunk.type === 'IEND' && chunk.dataEnd !== chunk.data)) {
      throw new BakeError('png-malformed', `The PNG has a misplaced or wrong ${chunk.type} chunk.`);
    }
    chunks.push(chunk);
  }
  return chunks;
}

/**
 * Width and height in pixels, as the header says. Reads nothing behind the header.
 *
 * @throws {BakeError} `not-png`, `png-truncated`, `png-crc`, `png-malformed`.
 */
export function pngSize(image: Uint8Array): PngSize {
  const view = viewOf(image);
  const { data } = readHeader(image, view);
  return { width: view.getUint32(data), height: view.getUint32(data + 4) };
}

function readHeader(image: Uint8Array, view: DataView): PngChunk {
  if (signature.some((byte, i) => image[i] !== byte)) {
    throw new BakeError('not-png', 'The bytes do not start with the PNG signature.');
  }
  const header = readChunk(image, view, signature.length);
  if (header.type !== 'IHDR' || header.dataEnd - header.data !== 13) {
    throw new BakeError('png-malformed', 'The PNG does not start with a whole IHDR chunk.');
  }
  const sides = [view.getUint32(header.data), view.getUint32(header.data + 4)];
  if (sides.some((side) => side === 0 || side > maxNumber)) {
    throw new BakeError('png-malformed', 'The PNG header gives an impossible size.');
  }
  return header;
}

function readChunk(image: Uint8Array, view: DataView, start: number): PngChunk {
  const data = start + 8;
  if (data > image.length) {
    throw new BakeError('png-truncated', 'The PNG ends before its IEND chunk.');
  }
  const length = view.getUint32(start);
  const letters = image.subarray(start + 4, data);
  if (length > maxNumber || !letters.every(isLetter)) {
    throw new BakeError('png-malformed', 'The PNG has a chunk with an impossible length or type.');
  }
  const type = String.fromCharCode(...letters);
  const dataEnd = data + length;
  if (dataEnd + 4 > image.length) {
    throw new BakeError('png-truncated', `The PNG ends within its ${type} chunk.`);
  }
  if (crc32(image, start + 4, dataEnd) !== view.getUint32(dataEnd)) {
    throw new BakeError('png-crc', `The check sum of the PNG's ${type} chunk is wrong.`);
  }
  return { type, start, data, dataEnd, end: dataEnd + 4 };
}

const isLetter = (byte: number): boolean =>
  (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

const viewOf = (image: Uint8Array): DataView =>
  new DataView(image.buffer, image.byteOffset, image.byteLength);
