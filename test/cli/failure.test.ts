import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tellFailure } from '../../src/cli/failure.ts';
import type { Io } from '../../src/cli/io.ts';
import { terminal } from '../../src/cli/terminal.ts';
import { siteFolder } from '../support/site.ts';

async function told(error: unknown): Promise<{ words: string; file: string }> {
  const root = await siteFolder({});
  const lines: string[] = [];
  const io: Io = { ...terminal, warn: (line) => lines.push(line) };
  expect(await tellFailure(error, root, io)).toBe(1);
  return {
    words: lines.join('\n'),
    file: await readFile(join(root, '.rosette/last-error.txt'), 'utf8'),
  };
}

test('a throwing hook shows one sentence; the trace goes to the file', async () => {
  const { words, file } = await told(new Error('The page could not be made.\nat somewhere deep'));
  expect(
    words,
  ).toBe(`Something went wrong that is no mistake in your content: The page could not be made.
Nothing was published or replaced.
The details are in .rosette/last-error.txt; a developer can read them.`);
  expect(file).toMatch(/failure\.test\.ts/);
});

test.each([
  ['ENOSPC', 'The disk is full, so the command stopped.'],
  ['EACCES', 'A file or folder may not be read or written by you, so the command stopped.'],
])('%s has words of its own', async (code, sentence) => {
  const { words } = await told(Object.assign(new Error(code), { code }));
  expect(words).toContain(sentence);
});

test('neither words nor file hold an address', async () => {
  const { words, file } = await told(new Error('Bad recipient ada@example.org'));
  expect(words + file).not.toContain('ada@example.org');
});

test('what is thrown need not be an error', async () => {
  expect((await told('just text')).words).toContain('just text');
});
