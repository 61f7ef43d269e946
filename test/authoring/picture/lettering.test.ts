import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettering } from '../../../src/authoring/picture/lettering.ts';
import { typeface } from './typeface-files.ts';

const box = { centre: { x: 256, y: 256 }, width: 260, height: 170 };

/** Every place of the outline, corners and handles; the ink is within them. */
const placesOf = (outline: string): readonly (readonly [number, number])[] => {
  const numbers = (outline.match(/-?[\d.]+/g) ?? []).map(Number);
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []));
};

test('letters fill the box in one direction, and stand in its middle', () => {
  const letters = fc.array(fc.constantFrom(...'ABCDEHIKLMNTUVWXYZ17'), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(letters, (characters) => {
      const places = placesOf(lettering(characters, typeface, box) ?? '');
      const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
      const [left, right] = [Math.min(...xs), Math.max(...xs)];
      const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
      expect((left + right) / 2).toBeCloseTo(256, 1);
      expect(Math.abs((top + bottom) / 2 - 256)).toBeLessThan(4);
      expect(right - left).toBeLessThan(260.1);
      expect(bottom - top).toBeLessThan(178);
      expect(Math.max((right - left) / 260, (bottom - top) / 170)).toBeGreaterThan(0.99);
    }),
  );
});

test('an accent and a tail leave the letter where it would stand without', () => {
  const middleOf = (letter: string): number => {
    const ys = placesOf(lettering([letter], typeface, box) ?? '').map(([, y]) => y);
    return (Math.min(...ys) + Math.max(...ys)) / 2;
  };
  expect(middleOf('Å')).toBeLessThan(256);
  expect(middleOf('Q')).toBeGreaterThan(256);
});

test('nothing where a letter is missing or none is wished for', () => {
  expect(lettering(['A', '囲'], typeface, box)).toBeUndefined();
  expect(lettering([], typeface, box)).toBeUndefined();
});
