import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { type QrCode, qrCode } from '../../src/site/qr.ts';

const page = 'https://badges.example.org/club/awards/0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42/';

/** Dark modules, read from the path alone. */
function modulesOf({ size, path }: QrCode): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  let [x, y] = [0, 0];
  for (const [, to, by, run] of path.matchAll(/M(\d+ \d+)\.5|m(\d+) 0|h(\d+)/g)) {
    if (to !== undefined) [x = 0, y = 0] = to.split(' ').map(Number);
    if (by !== undefined) x += Number(by);
    for (let left = Number(run ?? 0); left > 0; left -= 1, x += 1) {
      const row = rows[y];
      if (row === undefined || x >= size) throw new Error('A module outside of the code.');
      row[x] = true;
    }
  }
  return rows;
}

/** What an independent decoder reads from the code, drawn with four pixels a module. */
function decoded(code: QrCode): string | undefined {
  const modules = modulesOf(code);
  const side = 4 * code.size;
  const pixels = new Uint8ClampedArray(4 * side * side).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (modules[y >> 2]?.[x >> 2]) pixels.set([0, 0, 0], 4 * (y * side + x));
    }
  }
  return jsQR(pixels, side, side)?.data;
}

describe('a QR code', () => {
  test.each([page, `${page}credential.json`, 'http://localhost:4321/', 'Grüße, 分析機關'])(
    'of %s says just that',
    (text) => expect(decoded(qrCode(text))).toBe(text),
  );

  test('of any length is read', () => {
    for (const length of [1, 61, 62, 63, 105, 106, 107, 151, 152, 153, 400]) {
      const text = 'ä'.repeat(length / 2) + 'b'.repeat(length % 2);
      expect(decoded(qrCode(text))).toBe(text);
    }
  });

  test('is one path of less than 3 kB for the addresses of an award', () => {
    for (const text of [page, `${page}credential.json`]) {
      const { path } = qrCode(text);
      expect(path.length).toBeLessThan(3000);
      expect(path).toMatch(/^(M\d+ \d+\.5h\d+(m\d+ 0h\d+)*)+$/);
    }
  });

  test('has a quiet zone of four modules', () => {
    const rows = modulesOf(qrCode(page));
    const border = (line: readonly boolean[]) => [...line.slice(0, 4), ...line.slice(-4)];
    for (const row of [...rows.slice(0, 4), ...rows.slice(-4)]) expect(row).not.toContain(true);
    for (const row of rows) expect(border(row)).not.toContain(true);
    expect(rows[4]?.[4]).toBe(true);
  });

  test('is the same for the same text', () => expect(qrCode(page)).toEqual(qrCode(page)));
});
