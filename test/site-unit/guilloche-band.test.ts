import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandWidth, guillocheBand, pieceLength } from '../../src/site/guilloche-band.ts';

/** Where each strand begins, and where it ends. */
const endsOf = (path: string) =>
  path.split(/(?=M)/).map((strand) => {
    const [, start, rest = ''] = /^M0 (-?\d+)(.*)$/.exec(strand) ?? [];
    let [x, y] = [0, Number(start)];
    const heights = [y];
    for (const curve of rest.split(/(?=[cs])/)) {
      const numbers = [...curve.matchAll(/-?\d+/g)].map(Number);
      x += numbers.at(-2) ?? Number.NaN;
      y += numbers.at(-1) ?? Number.NaN;
      heights.push(y);
    }
    return { start: Number(start), end: y, length: x, heights };
  });

test('pieces join, and stay within the band, whatever they are drawn from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (id) => {
      const strands = endsOf(guillocheBand(id));
      expect(strands.length).toBeGreaterThan(4);
      for (const { start, end, length, heights } of strands) {
        expect(length).toBe(pieceLength);
        expect(end).toBe(start);
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...heights)).toBeLessThanOrEqual(bandWidth);
      }
    }),
  );
});

test('a band is less than 2 kB of numbers, the same for the same id, and another for another', () => {
  const bands = ['a', 'b', 'c', 'd'].map(guillocheBand);
  expect(new Set(bands).size).toBe(4);
  expect(guillocheBand('a')).toBe(bands[0]);
  for (const band of bands) {
    expect(band).toMatch(/^[-\d Mcs]+$/);
    expect(band.length).toBeLessThan(2000);
  }
});
