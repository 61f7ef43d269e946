import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/model/order.ts';

test('by code unit: capitals first, umlauts last, a prefix before what goes on', () => {
  const keys = ['ä', 'b', 'a-b', 'a', 'B', 'a/b', '10', '9', '🏅', '獎'];
  expect([...inOrder(keys.map((key) => [key, 1] as const)).keys()]).toEqual([
    '10',
    '9',
    'B',
    'a',
    'a-b',
    'a/b',
    'b',
    'ä',
    '獎',
    '🏅',
  ]);
});

test('law: the order of writing does not matter', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), (keys) => {
      const entries = keys.map((key, at) => [key, at] as const);
      const sorted = [...inOrder(entries)];
      expect(sorted).toEqual([...inOrder([...entries].reverse())]);
      expect(sorted.map(([key]) => key)).toEqual([...keys].sort());
    }),
  ));
