/** QR codes as one compact path. @see ISO/IEC 18004 */

import encodeQR from 'qr';

/** Light modules around, as the standard wants them. */
const quietZone = 4;

export type QrCode = {
  /** Modules a side, the quiet zone among them. */
  readonly size: number;
  /** Path data of lines one module wide, to be stroked: a run of dark modules is one line. */
  readonly path: string;
};

/**
 * Bytes that the versions of a code hold, with their numbers. Not every version: the library works out much for a version
 * and keeps it for the next code, so that codes of nearly the same length had better be of the same.
 */
const versions = [
  [62, 4],
  [106, 6],
  [152, 8],
] as const;

const bytesOf = new TextEncoder();

/** @param text up to some hundred characters, for example an address */
export function qrCode(text: string): QrCode {
  const { length } = bytesOf.encode(text);
  const [, version] = versions.find(([bytes]) => length <= bytes) ?? [];
  // "medium" mends a seventh of the code: enough for paper, and the picture stays coarse.
  const rows = encodeQR(text, 'raw', {
    ecc: 'medium',
    border: quietZone,
    ...(version === undefined ? {} : { version }),
  });
  return { size: rows.length, path: rows.map(lineOf).join('') };
}

function lineOf(row: readonly boolean[], y: number): string {
  let path = '';
  let pen: number | undefined;
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const end = row.indexOf(false, x);
    path += pen === undefined ? `M${x} ${y}.5` : `m${x - pen} 0`;
    path += `h${end - x}`;
    pen = end;
    x = end;
  }
  return path;
}
