/** One build at a time in a folder. */

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Takes the lock, or returns undefined when another build that is still alive holds it. A lock left behind by a
 * build that was killed counts for nothing.
 *
 * @returns gives the lock back
 */
export async function takeLock(path: string): Promise<(() => Promise<void>) | undefined> {
  await mkdir(dirname(path), { recursive: true });
  const release = () => rm(path, { force: true });
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return release;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(await readFile(path, 'utf8').catch(() => ''));
      if (isAlive(holder)) return undefined;
      await release();
    }
  }
  return undefined;
}

/** Is there a process of that number on this machine? */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
