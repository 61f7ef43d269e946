import { expect, test } from 'vitest';
import { durationInWords } from '../../src/site/durations.ts';
import { createWords } from '../../src/site/words.ts';

test.each([
  ['P3Y', '3 years'],
  ['P1Y', '1 year'],
  ['P1Y6M', '1 year and 6 months'],
  ['P18M', '18 months'],
  ['P6W', '6 weeks'],
  ['P1D', '1 day'],
  ['P30D', '30 days'],
  ['P1Y2M3W4D', '1 year, 2 months, 3 weeks, and 4 days'],
  ['P1000D', '1,000 days'],
])('%s → %s', (duration, expected) => {
  expect(durationInWords(duration, createWords('en'))).toBe(expected);
});
