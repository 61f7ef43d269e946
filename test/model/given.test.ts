import { expect, test } from 'vitest';
import { given } from '../../src/model/given.ts';

test('drops what is undefined and keeps everything else, in order', () => {
  const fields = given({ b: 1, a: undefined, c: null, d: '', e: false, f: 0 });
  expect(Object.entries(fields)).toEqual([
    ['b', 1],
    ['c', null],
    ['d', ''],
    ['e', false],
    ['f', 0],
  ]);
  expect(given({})).toEqual({});
});
