/** How much is asked for. */

import { expect, test } from 'vitest';
import type { Fetched } from '../../src/verify/fetched.ts';
import { limitedFetch, maxFetches } from '../../src/verify/limits.ts';

const found = (address: string): Fetched => ({ kind: 'found', bytes: new Uint8Array(), address });

function counting(answer: (address: string) => Promise<Fetched>) {
  const asked: string[] = [];
  const fetchDocument = limitedFetch((address) => {
    asked.push(address);
    return answer(address);
  });
  return { asked, fetchDocument };
}

test('an address is asked for once, whatever its fragment', async () => {
  const { asked, fetchDocument } = counting(async (address) => found(address));
  const answers = await Promise.all(
    ['https://a.example/', 'https://a.example/#1', 'https://a.example/#2'].map(fetchDocument),
  );
  expect(asked).toEqual(['https://a.example/']);
  expect(answers).toEqual([answers[0], answers[0], answers[0]]);
});

test('after so many addresses no other is asked for', async () => {
  const { asked, fetchDocument } = counting(async (address) => found(address));
  for (let number = 0; number < maxFetches; number += 1) {
    expect((await fetchDocument(`https://a.example/${number}`)).kind).toBe('found');
  }
  expect(await fetchDocument('https://a.example/more')).toEqual({
    kind: 'refused',
    why: 'too-many',
  });
  expect((await fetchDocument('https://a.example/0')).kind).toBe('found');
  expect(asked).toHaveLength(maxFetches);
});

test.each([
  async () => {
    throw new Error('offline');
  },
  () => {
    throw new Error('offline');
  },
])('whoever throws gave no answer', async (answer) => {
  const { fetchDocument } = counting(answer);
  expect(await fetchDocument('https://a.example/')).toEqual({ kind: 'unreachable' });
});
