import { expect, test } from 'vitest';
import { weightHints, weightText } from '../../../src/cli/commands/build/weight.ts';

test.each([
  [{ files: 3, bytes: 400 }, 'It weighs 1 kB in 3 files.'],
  [{ files: 150, bytes: 4_250_000 }, 'It weighs 4.3 MB in 150 files.'],
  [{ files: 94_230, bytes: 901_200_000 }, 'It weighs 901 MB in 94,230 files.'],
])('%o', (weight, expected) => {
  expect(weightText(weight)).toBe(expected);
});

test('a site that hosts take gets no hint', () => {
  expect(weightHints({ files: 15_999, bytes: 799_000_000, bakedBytes: 1 })).toEqual([]);
});

test('one that comes near to what hosts take gets theirs, and what would help', () => {
  expect(weightHints({ files: 94_230, bytes: 901_200_000, bakedBytes: 700_000_000 })).toEqual([
    'GitHub Pages takes 1,000 MB at most.',
    'Cloudflare Pages, free of charge, takes 20,000 files at most.',
    'The baked images are 78 % of it: smaller images of the badges, or fewer kinds under "bake:" in badges/site.yaml, would make it lighter.',
  ]);
  expect(weightHints({ files: 16_000, bytes: 10_000_000, bakedBytes: 0 })).toEqual([
    'Cloudflare Pages, free of charge, takes 20,000 files at most.',
  ]);
});
