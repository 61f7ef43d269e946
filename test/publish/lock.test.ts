import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from '../../src/publish/lock.ts';
import { siteFolder } from '../support/site.ts';

test('one holder at a time', async () => {
  const path = join(await siteFolder({}), '.rosette', 'build.lock');
  const release = await takeLock(path);
  expect(release).toBeDefined();
  expect(await takeLock(path)).toBeUndefined();
  await release?.();
  expect(await takeLock(path)).toBeDefined();
});

test('the lock of a process that is gone counts for nothing', async () => {
  const child = spawn(process.execPath, ['--eval', '']);
  await once(child, 'exit');
  const path = join(await siteFolder({}), 'build.lock');
  await writeFile(path, String(child.pid));
  expect(await takeLock(path)).toBeDefined();
});

test.each(['', 'nonsense', '-1', '0'])('a lock that says %j counts for nothing', async (text) => {
  const path = join(await siteFolder({}), 'build.lock');
  await writeFile(path, text);
  expect(await takeLock(path)).toBeDefined();
});
