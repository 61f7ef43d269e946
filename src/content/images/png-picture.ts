/** Can a PNG be shown and baked? Checked with the reader that bakes and with a full decoder. */
import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { BakeError, type BakeErrorCode } from '../../bakery/bake-error.ts';
import { type PngChunk, pngSize, readChunks } from '../../bakery/png-chunks.ts';
import { type ImageFinding, type PictureSize, unreadable } from './image-finding.ts';
import { pictureDataBytes } from './png-data.ts';

/** Decoding needs four bytes a pixel and more: a small file could ask for gigabytes. */
const maxSide = 8192;

/** Some encoders write a little more than the picture needs, and every decoder ignores it. */
const spareBytes = 65_536;

const again = 'Open the picture in a drawing program and export it again as PNG.';

const sentences: Partial<Record<BakeErrorCode, readonly [message: string, hint: string]>> = {
  'not-png': [
    'The PNG is damaged in its first bytes, as happens when a picture is converted like a text.',
    'Add "*.png binary" to .gitattributes and put the original file back.',
  ],
  'png-truncated': ['The PNG is incomplete: the file ends too early.', 'Copy the file again.'],
  'png-crc': ['The PNG is damaged: a check sum in it is wrong.', again],
};

/** The size of a PNG that our reader and pngjs both accept, else a finding. */
export function pngPicture(bytes: Uint8Array): PictureSize | ImageFinding {
  try {
    const size = pngSize(bytes);
    if (size.width > maxSide || size.height > maxSide) {
      return unreadable(
        `The picture says it has ${size.width} × ${size.height} pixels. Up to ${maxSide} × ${maxSide} are read.`,
        'Export it smaller: 400 × 400 pixels are plenty for a badge.',
      );
    }
    decode(bytes, readChunks(bytes), size);
    return size;
  } catch (error) {
    const known = error instanceof BakeError ? sentences[error.code] : undefined;
    return unreadable(...(known ?? ['The PNG is damaged: its picture cannot be decoded.', again]));
  }
}

/** Throws for any reason. */
function decode(bytes: Uint8Array, chunks: readonly PngChunk[], size: PictureSize): void {
  // pngjs refuses bytes behind IEND, which every browser ignores and baking keeps.
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, chunks.at(-1)?.end ?? 0);
  checkData(file, chunks, size);
  PNG.sync.read(file, { skipRescale: true });
}

/** pngjs overlooks missing or broken picture data, and inflates interlaced data without a limit. */
function checkData(file: Buffer, chunks: readonly PngChunk[], size: PictureSize): void {
  const at = chunks[0]?.data ?? 0;
  const expected = pictureDataBytes(size, {
    depth: file.readUInt8(at + 8),
    colourType: file.readUInt8(at + 9),
    interlaced: file.readUInt8(at + 12) !== 0,
  });
  const parts = chunks
    .filter(({ type }) => type === 'IDAT')
    .map(({ data, dataEnd }) => file.subarray(data, dataEnd));
  const bytes = expected ?? 0;
  const { length } = inflateSync(Buffer.concat(parts), { maxOutputLength: bytes + spareBytes });
  if (expected === undefined || length < expected) {
    throw new Error('The picture data is too short, or of an unknown kind.');
  }
}
