import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rosette } from '../../src/site/rosette.ts';

test('the same id always gives the same figure, another id another one', () => {
  const id = '0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42';
  expect(rosette(id)).toBe(rosette(id));
  expect(rosette(id)).not.toBe(rosette(id.replace('0b', '1b')));
});

test('a figure is less than 5 kB, drawn from numbers alone, and decoration', () => {
  const shape =
    /^<svg class="rosette" viewBox="-1000 -1000 2000 2000" aria-hidden="true" focusable="false"><g id="rosette"><defs>(<path id="ring[012]" d="M[-\d cs]+z"\/>){3}<\/defs>(<use href="#ring[012]"( transform="rotate\([\d.]+\)")?\/>){16}<\/g><\/svg>$/;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (id) => {
      const svg = rosette(id);
      expect(svg.length).toBeLessThan(5000);
      expect(svg).toMatch(shape);
    }),
  );
});

test('every ring closes where it began and stays within the figure', () => {
  for (const id of ['a', 'b', 'c', 'd']) {
    for (const [, path = ''] of rosette(id).matchAll(/ d="([^"]+)z"/g)) {
      const [, x0, y0, rest = ''] = /^M(-?\d+) (-?\d+)(.*)$/.exec(path) ?? [];
      let [x, y] = [Number(x0), Number(y0)];
      for (const curve of rest.split(/(?=[cs])/)) {
        const numbers = [...curve.matchAll(/-?\d+/g)].map(Number);
        x += numbers.at(-2) ?? Number.NaN;
        y += numbers.at(-1) ?? Number.NaN;
        expect(Math.hypot(x, y)).toBeLessThan(1000);
        expect(Math.hypot(x, y)).toBeGreaterThan(500);
      }
      expect([x, y]).toEqual([Number(x0), Number(y0)]);
    }
  }
});
