import { expect, test } from 'vitest';
import { initialOf } from '../../src/site/initial.ts';

test.each([
  ['Bare Issuer', 'B'],
  ['élan', 'É'],
  ['“Quoted”', 'Q'],
  ['3D club', '3'],
  ['分析機關', '分'],
  ['جمعية', 'ج'],
  ['नमस्ते', 'न'],
  ['🎓', ''],
  ['', ''],
])('%s → %s', (name, expected) => {
  expect(initialOf(name)).toBe(expected);
});
