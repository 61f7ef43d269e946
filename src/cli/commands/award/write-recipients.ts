/** Writes a new recipient file whole or not at all, whenever the process ends. */

import { copyFile, lstat, mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makePrivateFolder, privateFolder } from '../../private-folder.ts';

/**
 * By way of a file where git and the reader of the content do not look: what a killed process leaves of it is nothing
 * to trip over.
 *
 * @param path below the root, with forward slashes
 */
export async function writeRecipients(root: string, path: string, text: string): Promise<void> {
  const to = join(root, path);
  const part = join(root, privateFolder, `${basename(path)}.part`);
  await makePrivateFolder(root);
  const made = await mkdir(dirname(to), { recursive: true });
  try {
    await writeFile(part, text, { flush: true });
    if ((await lstat(to).catch(() => undefined)) !== undefined) {
      throw new Error(`${basename(to)} appeared while it was to be written`);
    }
    await move(part, to);
  } catch (error) {
    if (made !== undefined) await rmdir(dirname(to)).catch(() => undefined);
    throw error;
  } finally {
    await rm(part, { force: true });
  }
}

async function move(part: string, to: string): Promise<void> {
  try {
    await rename(part, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // On another disk; the reader of the content skips names that begin with a dot.
    const beside = join(dirname(to), `.${basename(to)}.part`);
    await copyFile(part, beside);
    await rename(beside, to);
  }
}
