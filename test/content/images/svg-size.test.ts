import { expect, test } from 'vitest';
import { svgSize } from '../../../src/content/images/svg-size.ts';

test.each([
  [{ width: '100', height: '50' }, 100, 50],
  [{ width: '100px', height: ' 50PX ' }, 100, 50],
  [{ width: '1in', height: '2.54cm' }, 96, 96],
  [{ width: '25.4mm', height: '72pt' }, 96, 96],
  [{ width: '6pc', height: '+9.6e1' }, 96, 96],
  [{ viewBox: '0 0 80 40' }, 80, 40],
  [{ viewBox: ' -5,-5, 80 ,40 ' }, 80, 40],
  [{ width: '100%', height: '100%', viewBox: '0 0 80 40' }, 80, 40],
  [{ width: '10em', height: 'auto', viewBox: '0 0 80 40' }, 80, 40],
  [{ width: '160', viewBox: '0 0 80 40' }, 160, 80],
  [{ height: '10', viewBox: '0 0 80 40' }, 20, 10],
  [{ width: '0', height: '-4', viewBox: '0 0 80 40' }, 80, 40],
])('%j is %d × %d', (given, width, height) => {
  expect(svgSize(given)?.width).toBeCloseTo(width);
  expect(svgSize(given)?.height).toBeCloseTo(height);
});

test.each([
  {},
  { width: '100' },
  { width: '100', height: '100%' },
  { width: '1.2.3', height: 'NaN' },
  { width: 'Infinity', height: '1e999' },
  { viewBox: '0 0 80' },
  { viewBox: '0 0 80 40 1' },
  { viewBox: '0 0 0 40' },
  { viewBox: '0 0 x 40' },
  { viewBox: '' },
])('%j says nothing', (given) => {
  expect(svgSize(given)).toBeUndefined();
});
