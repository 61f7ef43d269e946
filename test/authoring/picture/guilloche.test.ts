import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guilloche } from '../../../src/authoring/picture/guilloche.ts';

test('the same key gives the same figure, another key another one', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(guilloche(one, 200)).toBe(guilloche(one, 200));
      if (one !== other) expect(guilloche(one, 200)).not.toBe(guilloche(other, 200));
    }),
  );
});

test('stays within its radius, and is light', () => {
  fc.assert(
    fc.property(fc.string(), (key) => {
      const figure = guilloche(key, 200);
      const curves = [...figure.matchAll(/ d="([^"]+)"/g)].map(([, d = '']) => d);
      expect(curves).toHaveLength(3);
      const numbers = curves.join(' ').match(/-?[\d.]+/g) ?? [];
      // Handles of a curve reach a little beyond it.
      for (const number of numbers) expect(Math.abs(Number(number))).toBeLessThan(210);
      expect(figure.length).toBeLessThan(14_000);
    }),
  );
});
