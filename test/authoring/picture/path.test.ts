import { expect, test } from 'vitest';
import { circle, number, polar, rounded, scalloped } from '../../../src/authoring/picture/path.ts';

test.each([
  [1, '1'],
  [1.005, '1'],
  [1.239, '1.24'],
  [-0.001, '0'],
  [1e-14, '0'],
  [-12.5, '-12.5'],
])('%d is written %s', (value, text) => {
  expect(number(value)).toBe(text);
});

test('angles go clockwise from the top', () => {
  const centre = { x: 10, y: 10 };
  expect(polar(centre, 5, 0)).toEqual({ x: 10, y: 5 });
  expect(polar(centre, 5, 90).x).toBeCloseTo(15);
  expect(polar(centre, 5, 180).y).toBeCloseTo(15);
});

test('a square with round corners, drawn either way round', () => {
  const corners = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
    { x: 0, y: 100 },
  ];
  expect(rounded(corners, 10)).toBe(
    'M0 10A10 10 0 0 1 10 0L90 0A10 10 0 0 1 100 10L100 90A10 10 0 0 1 90 100L10 100A10 10 0 0 1 0 90Z',
  );
  expect(rounded(corners.toReversed(), 10)).toContain('A10 10 0 0 0 ');
});

test('circles and scallops are closed', () => {
  expect(circle({ x: 50, y: 50 }, 20)).toBe('M30 50A20 20 0 0 1 70 50A20 20 0 0 1 30 50Z');
  const edge = scalloped({ x: 50, y: 50 }, 12, 40);
  expect(edge.match(/A/g)).toHaveLength(12);
  const [, start] = /^M([\d. ]+)A/.exec(edge) ?? [];
  expect(edge.endsWith(` ${start}Z`)).toBe(true);
});
