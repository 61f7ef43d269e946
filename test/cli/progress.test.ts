import { expect, test } from 'vitest';
import { howFar, progressBar } from '../../src/cli/progress.ts';

test.each([
  [500, 10_000, 1000, '500 of 10,000, 500 a second, about 19 s left'],
  [9999, 10_000, 20_000, '9,999 of 10,000, 500 a second, about 0.0 s left'],
  [10_000, 10_000, 20_000, '10,000 of 10,000, 500 a second'],
  [100, 100_000, 1000, '100 of 100,000, 100 a second, about 17 min left'],
])('%i of %i in %i ms', (done, total, elapsed, expected) => {
  expect(howFar(done, total, elapsed)).toBe(expected);
});

function watched(total: number): string[] {
  const written: string[] = [];
  const output = { isTTY: false, write: (text: string) => written.push(text) > 0 };
  let now = 0;
  const bar = progressBar('Signing', total, output, () => now);
  for (let step = 0; step < total; step += 1) bar.advance();
  now = 12_340;
  bar.done();
  return written;
}

test('a log gets one line when a long work is done, and none of a short one', () => {
  expect(watched(1001)).toEqual(['Signing: 1,001 in 12 s\n']);
  expect(watched(1000)).toEqual([]);
});
