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

/** @param text up to some hundred characters, for example an address */
export function qrCode(text: string): QrCode {
  // "medium" mends a seventh of the code: enough for paper, and the picture stays coarse.
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone });
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
