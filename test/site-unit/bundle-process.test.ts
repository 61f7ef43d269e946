import { expect, test } from 'vitest';
import { howItEnded, withoutSecret } from '../../src/site/bundle-process.ts';

test.each([
  [
    'memory that Node allows',
    { code: null, signal: 'SIGABRT' },
    'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
    'The process that bundles the pages ran out of memory.',
  ],
  [
    'a signal',
    { code: null, signal: 'SIGKILL' },
    '',
    'The process that bundles the pages was ended from outside (SIGKILL), perhaps because the memory of this machine does not suffice.',
  ],
  [
    'itself',
    { code: 1, signal: null },
    'TypeError: …',
    'The process that bundles the pages ended before it was done (exit code 1).',
  ],
])('an end by %s is told in words', (_, ended, said, expected) => {
  expect(howItEnded(ended, said)).toBe(expected);
});

test('private keys stay out of the environment, however it writes their name', () => {
  const env = { PATH: '/bin', ROSETTE_KEYS: '{}', Rosette_Keys: '{}', ROSETTE_CACHE: 'cache' };
  expect(withoutSecret(env)).toEqual({ PATH: '/bin', ROSETTE_CACHE: 'cache' });
});
