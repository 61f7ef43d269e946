/** Pages that are filled in are those that are rendered. */

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { shellEnv } from '../support/command.ts';
import type { Outcome } from './alike-pages.ts';

const script = fileURLToPath(new URL('./alike-pages.ts', import.meta.url));

test('whatever is said of awards, in several languages and with several settings', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, '200', '1'], {
    env: shellEnv(),
  });
  const { pages, filled, differences } = JSON.parse(stdout) as Outcome;
  expect(differences).toEqual([]);
  expect(pages).toBe(3600);
  // The rest is of a kind of its own, or was rendered before there was a template.
  expect(filled).toBeGreaterThan(pages / 5);
});
