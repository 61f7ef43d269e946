import { expect, test } from 'vitest';
import { bannerOf } from '../../src/site/banner.ts';
import { createWords } from '../../src/site/words.ts';

const { word } = createWords('en');

test.each([
  { preview: 'unsigned', isLoopback: false, says: ['preview', 'without keys', 'relied on'] },
  {
    preview: 'unsigned',
    isLoopback: true,
    says: ['preview', 'without keys', 'relied on', 'an address of this machine'],
  },
  {
    preview: 'development-key',
    isLoopback: true,
    says: ['preview', 'throw-away', 'an address of this machine'],
  },
  { preview: undefined, isLoopback: true, says: ['trying out', 'an address of this machine'] },
] as const)('a site: $preview, of this machine: $isLoopback', ({ preview, isLoopback, says }) => {
  const key = bannerOf({ isLoopback, ...(preview === undefined ? {} : { preview }) });
  const line = key === undefined ? '' : word(key);
  for (const words of says) expect(line).toContain(words);
  expect(line.includes('preview')).toBe(preview !== undefined);
  expect(line.includes('this machine')).toBe(isLoopback);
});

test('a site in earnest says nothing', () => {
  expect(bannerOf({ isLoopback: false })).toBeUndefined();
});
