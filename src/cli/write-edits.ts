/** Writes changed text files: each whole or not at all. */

import { rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Edit = { readonly path: string; readonly text: string };

/** By way of a file beside it, which then takes its name and its permissions. */
export async function writeEdits(root: string, edits: readonly Edit[]): Promise<void> {
  const written: { from: string; to: string }[] = [];
  for (const { path, text } of edits) {
    const to = join(root, path);
    const from = `${to}.part`;
    const { mode } = await stat(to);
    await writeFile(from, text, { mode });
    written.push({ from, to });
  }
  // Only when every text is on the disk does the first file change.
  for (const { from, to } of written) await rename(from, to);
}
