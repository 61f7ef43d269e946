import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  beginOutputRecord,
  forgetLastOutput,
  type MadeAward,
  readLastOutput,
} from '../../src/build/last-output.ts';
import type { AwardId } from '../../src/model/award.ts';
import { ids } from '../support/site.ts';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'rosette-record-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

const made = ids.map(
  (id): MadeAward => ({
    id: id as AwardId,
    documents: ['a', [`awards/${id}/assertion.json`, 'b', 12, 1700000000123.456]],
    pages: ['c', [`awards/${id}/index.html`, 'd', 34, 1700000000124]],
  }),
);
const file = () => join(cache, 'output.txt');

async function write(): Promise<void> {
  const record = await beginOutputRecord(cache, 'dist');
  for (const award of made) await record.add(award);
  await record.close();
}
async function read() {
  const last = await readLastOutput(cache);
  return last && { folder: last.folder, awards: await Array.fromAsync(last.awards) };
}

test('what was written is read', async () => {
  await write();
  expect(await read()).toEqual({ folder: 'dist', awards: made });
});

test('nothing is there at first, nor after it was forgotten', async () => {
  expect(await read()).toBeUndefined();
  await write();
  await forgetLastOutput(cache);
  expect(await read()).toBeUndefined();
});

test('a record that was never closed is none', async () => {
  const record = await beginOutputRecord(cache, 'dist');
  for (const award of made) await record.add(award);
  expect(await read()).toBeUndefined();
  await record.close();
});

test.each([
  ['a letter of a digest', (text: string) => text.replace('"b"', '"e"'), [1, 2]],
  ['a seal', (text: string) => text.replace(/\n[0-9a-f]/, '\nx'), [1, 2]],
  ['the end', (text: string) => text.slice(0, -9), [0, 1]],
  ['a whole line', (text: string) => text.replace(/\n[^\n]+\n/, '\n'), [1, 2]],
])('with %s damaged, it tells of the other awards', async (_, damage, left) => {
  await write();
  const text = await readFile(file(), 'utf8');
  const damaged = damage(text);
  expect(damaged).not.toBe(text);
  await writeFile(file(), damaged);
  expect((await read())?.awards.map(({ id }) => id)).toEqual(left.map((index) => ids[index]));
});

test.each(['', 'x', '\n', '{}\n', '0123456789abcdef [1,"dist"]\n'])(
  'the file %j tells nothing',
  async (text) => {
    await writeFile(file(), text);
    expect(await read()).toBeUndefined();
  },
);
